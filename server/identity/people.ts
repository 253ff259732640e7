import { v7 } from 'uuid'
import { CENTRE, type CredentialCommand } from '../../domain/credential/credential.ts'
import { DEMO_SECRET } from '../../domain/credential/demo-secret.ts'
import { placeFault, plainSecret, secretFault } from '../../domain/credential/secret-rule.ts'
import { standingOfKey } from '../../domain/credential/standing-of-key.ts'
import { afterFailure, failureWords, lockedWords, noTries, waitOf } from '../../domain/credential/tries.ts'
import type { Command } from '../../domain/envelope.ts'
import { ed25519Key, isSignedBy } from '../../engine/signature.ts'
import type { Refusal } from '../../protocol/identity.ts'
import { type PeopleAsk, personCodeWords, type WireAnswer, type WireRequestOf } from '../../protocol/wire.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { EnrolledSeat } from '../ledger/seat-book.ts'
import { Turns } from '../ledger/turns.ts'
import type { CentreKey } from './centre-key.ts'
import type { FoldedPeople } from './folded-people.ts'
import type { KeptSecret, PeopleBook } from './people-book.ts'
import { isGoodPersonCode, makePersonCode } from './person-code.ts'
import { fitsSecret, hashSecret } from './secret-hash.ts'

/** A code asked for at a desk is read out over the telephone within the hour. */
const CODE_MINUTES = 60

export interface PeopleParts {
  readonly world: string
  readonly book: PeopleBook
  readonly key: CentreKey
  readonly ledger: Pick<Ledger, 'submit'>
  readonly folded: FoldedPeople
  readonly clock: () => number
  /** What a person must look at, in Chinese. */
  readonly onTrouble: (words: string) => void
}

type Refused = { readonly ok: false; readonly refusal: Refusal }
const refuse = (words: string, code: Refusal['code'] = 'secret'): Refused => ({
  ok: false,
  refusal: { code, words },
})

/** Checks who persons are, and writes down the keys they sign with. One at a time: no guess is tried beside another. */
export class People {
  readonly #parts: PeopleParts
  readonly #turns = new Turns()

  constructor(parts: PeopleParts) {
    this.#parts = parts
  }

  signIn(ask: WireRequestOf<'signIn'>, seat: EnrolledSeat): Promise<WireAnswer<'signIn'>> {
    return this.#noted(ask, seat, async () => {
      const secret = plainSecret(ask.secret)
      const refused = (await this.#mayStand(ask.person, ask.key, seat)) ?? placed(secret, seat)
      if (refused !== null) return refused
      if ((await this.#secretOf(ask.person)) === null) {
        return refuse('此人还没有设口令，请向系统管理员要一个口令码，先设口令')
      }
      const wrong = await this.#tried(ask.person, secret, seat, false)
      if (wrong !== null) return wrong
      return (await this.#record(ask.person, [keyCommand(seat, ask.key)])) ?? { ok: true, reply: {} }
    })
  }

  changeSecret(ask: WireRequestOf<'changeSecret'>, seat: EnrolledSeat): Promise<WireAnswer<'changeSecret'>> {
    return this.#noted(ask, seat, async () => {
      const { person } = ask
      const [old, next] = [plainSecret(ask.old), plainSecret(ask.next)]
      const fault = secretFault(next, seat.role) ?? (old === next ? '新口令与旧口令相同，请换一个' : null)
      const refused = await this.#mayStand(person, ask.key, seat)
      if (refused !== null) return refused
      if (fault !== null) return refuse(fault)
      const wrong = await this.#tried(person, old, seat, true)
      if (wrong !== null) return wrong
      // The log first: should the disk fail in between, the old secret still opens the door and makes a new key.
      const why = '改了口令，以前的密钥不再用'
      const revoke: CredentialCommand = { type: 'credential.revoke', data: { why } }
      const failed = await this.#record(person, [revoke, keyCommand(seat, ask.key)])
      if (failed !== null) return failed
      this.#parts.book.keepSecret(person, { hash: await hashSecret(next), changedAt: this.#parts.clock() })
      return { ok: true, reply: {} }
    })
  }

  /** `nonce` is the connection's: a proof heard on another one is worth nothing. */
  personCode(
    ask: WireRequestOf<'personCode'>,
    seat: EnrolledSeat,
    nonce: string,
  ): Promise<WireAnswer<'personCode'>> {
    return this.#noted(ask, seat, async () => {
      const { folded, book, key, clock } = this.#parts
      const { keys } = await folded.credential(ask.by)
      const his = keys.filter((one) => one.seat === seat.seat)
      const isHe =
        standingOfKey(his, ask.key, clock()) === 'good' &&
        isSignedBy(ask.key, personCodeWords(nonce, ask.by, ask.person), ask.proof)
      if (!isHe) return refuse('请系统管理员先在本席位登录，再发口令码', 'proof')
      const asker = await folded.person(ask.by)
      if (asker.status !== 'active' || !asker.card.posts.includes('system-admin')) {
        return refuse('只有系统管理员可以发口令码', 'forbidden')
      }
      const other = standingFault((await folded.person(ask.person)).status)
      if (other !== null) return refuse(other, 'forbidden')
      const minutes = CODE_MINUTES
      return {
        ok: true,
        reply: { code: makePersonCode(book, key, { person: ask.person, minutes }, clock()) },
      }
    })
  }

  /** In its turn, and with a line of what came of it. */
  #noted<A extends { ok: true } | Refused>(
    ask: PeopleAsk,
    { seat }: EnrolledSeat,
    task: () => Promise<A>,
  ): Promise<A> {
    return this.#turns.take(async () => {
      const answer = await task()
      const { book, clock } = this.#parts
      const refused = answer.ok ? null : answer.refusal.words
      book.note({ at: clock(), seat, person: ask.person, act: ask.type, refused })
      return answer
    })
  }

  async #mayStand(person: string, key: string, seat: EnrolledSeat): Promise<Refused | null> {
    if (seat.role === 'wall') return refuse('大屏席位不登录，请到值班席登录', 'forbidden')
    if (!ed25519Key(key)) return refuse('本席位做的密钥不对，请重新启动指挥台再试', 'shape')
    const fault = standingFault((await this.#parts.folded.person(person)).status)
    return fault === null ? null : refuse(fault, 'forbidden')
  }

  /** In a demo everybody has the secret that stands on the screen until he sets another one. */
  async #secretOf(person: string): Promise<KeptSecret | null> {
    const { book, world, clock } = this.#parts
    const kept = book.secretOf(person)
    if (kept !== null || world !== 'demo') return kept
    const demo = { hash: await hashSecret(DEMO_SECRET), changedAt: clock() }
    book.keepSecret(person, demo)
    return demo
  }

  /** Null: it is his secret (or, where that may be, a good code of his). Else the try is counted and told. */
  async #tried(person: string, secret: string, seat: EnrolledSeat, codes: boolean): Promise<Refused | null> {
    const { book, key, clock, onTrouble } = this.#parts
    const now = clock()
    const before = book.triesOf(person)
    const wait = waitOf(before, now)
    if (wait > 0) return refuse(lockedWords(wait))
    const isCode = codes && isGoodPersonCode(book, key, secret, person, now)
    const kept = isCode ? null : await this.#secretOf(person)
    if (isCode || (kept !== null && (await fitsSecret(secret, kept.hash)))) {
      if (before.failures > 0) book.keepTries(person, noTries)
      return null
    }
    const after = afterFailure(before, now)
    book.keepTries(person, after)
    if (waitOf(after, now) > 0) onTrouble(`席位 ${seat.seat} 上有人连续输错 ${person} 的口令，已暂停 5 分钟`)
    return refuse(failureWords(after, now))
  }

  /** Commands of the centre itself: a session without a chair, at the ledger's own door. Null when they are durable. */
  async #record(person: string, drafts: readonly CredentialCommand[]): Promise<Refused | null> {
    const { ledger, clock } = this.#parts
    const at = clock()
    const commands: Command[] = drafts.map(({ type, data }) => ({
      id: v7(),
      stream: `credential/${person}`,
      type,
      v: 1,
      data: { ...data },
      by: { seat: CENTRE, person: null, post: null },
      at,
      clock: { offset: 0, measuredAt: at },
      after: [],
    }))
    const receipts = await ledger.submit(commands, { seat: CENTRE, role: 'district' })
    if (receipts.length < commands.length || receipts.some((receipt) => !receipt.ok)) {
      return refuse('中心暂时不能登记，请稍候再试', 'busy')
    }
    return null
  }
}

function keyCommand(seat: EnrolledSeat, key: string): CredentialCommand {
  return { type: 'credential.key', data: { seat: seat.seat, key } }
}

function placed(secret: string, seat: EnrolledSeat): Refused | null {
  const fault = placeFault(secret, seat.role)
  return fault === null ? null : refuse(fault)
}

function standingFault(status: 'none' | 'active' | 'retired'): string | null {
  if (status === 'none') return '中心的通讯录里没有这个人，请先登记；刚登记的请等送达中心'
  return status === 'retired' ? '此人已停用，请系统管理员先恢复' : null
}

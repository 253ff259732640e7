import { type KeyObject, sign } from 'node:crypto'
import { placeFault, plainSecret, secretFault } from '../../domain/credential/secret-rule.ts'
import type { Command } from '../../domain/envelope.ts'
import { unreachable } from '../../domain/model.ts'
import { type Post, postText } from '../../domain/post.ts'
import type { Answered, PeopleRequest, SignedIn, Submitted } from '../../protocol/desk.ts'
import { personCodeWords } from '../../protocol/wire.ts'
import { createTurn } from '../in-turn.ts'
import { dueBy, type IdlePolicy } from './idle-policy.ts'
import type { KeptSession } from './keyring.ts'
import { mayAppoint } from './may-appoint.ts'
import { type Desk, mayWrite, signersOf } from './may-write.ts'
import { changeKey, type KeyParts, openKey } from './open-key.ts'
import { Signers, type Used } from './signers.ts'
import { publicKeyOf } from './wrapped-key.ts'

export interface PeopleParts extends KeyParts {
  readonly seat: string
  readonly role: string
  readonly idle: IdlePolicy
  /** Who is signed in, whether the desk is locked or since when nobody touched it has changed. */
  readonly onChange: () => void
}
type Session = KeptSession & { readonly key: KeyObject | null }
type Reply = Answered<object>

const failed = (words: string) => ({ ok: false, words }) as const
const DONE = { ok: true } as const

/** The persons at this seat: who is signed in, locked or not, and what may be written in whose name. */
export class People {
  readonly #parts: PeopleParts
  readonly #signers: Signers
  /** What acts without an answer stand on, by the id of their first command. */
  readonly #unanswered = new Map<string, readonly Used[]>()
  #session: Session | null
  #touchedAt: number
  readonly #inTurn = createTurn()

  constructor(parts: PeopleParts) {
    this.#parts = parts
    this.#signers = new Signers(parts.clock)
    // Whoever was signed in when the program ended is still on duty: the desk opens locked, under his name.
    const kept = parts.keyring.session()
    this.#session = kept === null ? null : { ...kept, key: null }
    this.#touchedAt = parts.clock()
  }

  signedIn(): SignedIn | null {
    if (this.#session === null) return null
    const { person, name, post, since, key } = this.#session
    return { person, name, post, since, locked: key === null }
  }

  /** Nobody has ever signed in at this seat. */
  isNew(): boolean {
    return this.#parts.keyring.isEmpty()
  }

  /** UTC ms of the last time somebody touched this desk. */
  idleSince(): number {
    return this.#touchedAt
  }

  /** To be called every few seconds: locks or signs out an untouched desk. */
  lookAtClock(): void {
    const { clock, idle } = this.#parts
    const due = dueBy(clock() - this.#touchedAt, idle)
    if (this.#session === null || due === 'nothing') return
    if (due === 'signOut') this.#enter(null)
    else if (this.#session.key !== null) this.#enter({ ...this.#session, key: null })
  }

  /** Why these, one act, may not be submitted, in Chinese; null when they may. */
  async mayWrite(commands: readonly Command[]): Promise<string | null> {
    const fault = mayWrite(this.#desk(), commands)
    if (fault !== null) return fault
    return await mayAppoint(this.#parts.engine, this.#session?.posts ?? [], commands)
  }

  /**
   * Submits these, one act, by `write` where they may be. A signature the act stands on is used up before anything is
   * waited for, so that no second act stands on it too; it is given back when the act is refused. Where nobody knows what
   * became of it, it stands for the same act (by its first id) said again, and for nothing else.
   */
  async act(commands: readonly Command[], write: () => Promise<Submitted>): Promise<Submitted> {
    const id = commands[0]?.id ?? ''
    this.#signers.giveBack(this.#unanswered.get(id) ?? [])
    this.#unanswered.delete(id)
    const fault = mayWrite(this.#desk(), commands)
    if (fault !== null) return { ok: false, reason: fault }
    const used = this.#signers.use(signersOf(this.#desk(), commands))
    let isAsked = false
    let kept: Submitted | null = null
    try {
      const reason = await mayAppoint(this.#parts.engine, this.#session?.posts ?? [], commands)
      isAsked = reason === null
      kept = reason === null ? await write() : { ok: false, reason }
      return kept
    } finally {
      if (kept === null && isAsked) this.#unanswered.set(id, used)
      else if (kept?.ok !== true) this.#signers.giveBack(used)
    }
  }

  #desk(): Desk {
    const session = this.#session
    const locked = session !== null && session.key === null
    return { seat: this.#parts.seat, signedIn: session, locked, signers: this.#signers.current() }
  }

  /** One after another: no secret is tried beside another. */
  answer(request: PeopleRequest): Promise<unknown> {
    return this.#inTurn(() => this.#answer(request))
  }

  async #answer(request: PeopleRequest): Promise<unknown> {
    switch (request.type) {
      case 'presence':
        this.#touchedAt = this.#parts.clock()
        this.#parts.onChange()
        return DONE
      case 'signIn':
        return this.#signIn(request.person, request.secret, request.post)
      case 'signOut':
        this.#enter(null)
        return DONE
      case 'actAs':
        return this.#actAs(request.post)
      case 'lock':
        if (this.#session === null) return failed('没有人登录，不用锁定')
        this.#enter({ ...this.#session, key: null })
        return DONE
      case 'unlock':
        if (this.#session === null) return failed('没有人登录，请先登录')
        return this.#signIn(this.#session.person, request.secret, this.#session.post, this.#session.since)
      case 'changeSecret':
        return this.#changeSecret(request.person, request.old, request.next)
      case 'personCode':
        return this.#personCode(request.person)
      case 'sign':
        return this.#sign(request.person, request.secret, request.words)
      default:
        return unreachable(request)
    }
  }

  async #signIn(person: string, typed: string, post: Post | null, since?: number): Promise<Reply> {
    const { role, clock } = this.#parts
    if (role === 'wall') return failed('大屏席位不登录，请到值班席登录')
    const secret = plainSecret(typed)
    const fault = placeFault(secret, role)
    if (fault !== null) return failed(fault)
    const card = await this.#card(person)
    if (!card.ok) return card
    const { name, posts } = card
    const faultOfPost = postFault(name, posts, post)
    // A post taken from somebody while he was away does not keep him out of his locked desk.
    if (faultOfPost !== null && since === undefined) return failed(faultOfPost)
    const opened = await openKey(this.#parts, person, secret)
    if (!opened.ok) return opened
    this.#touchedAt = clock()
    const now = faultOfPost === null ? post : null
    this.#enter({ person, name, posts, post: now, since: since ?? clock(), key: opened.key })
    return DONE
  }

  #actAs(post: Post | null): Reply {
    const session = this.#session
    if (session === null) return failed('没有人登录，请先登录')
    if (session.key === null) return failed('本席位已锁定，请先解锁')
    const fault = postFault(session.name, session.posts, post)
    if (fault !== null) return failed(fault)
    this.#enter({ ...session, post })
    return DONE
  }

  async #changeSecret(person: string, old: string, typed: string): Promise<Reply> {
    const next = plainSecret(typed)
    const fault = secretFault(next, this.#parts.role)
    if (fault !== null) return failed(fault)
    const changed = await changeKey(this.#parts, person, plainSecret(old), next)
    if (!changed.ok) return changed
    const session = this.#session
    if (session?.person === person && session.key !== null) this.#enter({ ...session, key: changed.key })
    return DONE
  }

  async #personCode(person: string): Promise<Answered<{ code: string }>> {
    const session = this.#session
    if (session === null || session.key === null) return failed('请系统管理员先在本席位登录，再发口令码')
    if (!session.posts.includes('system-admin')) return failed('只有系统管理员可以发口令码')
    const { key, person: by } = session
    const answer = await this.#parts.askCentre((nonce) => {
      const proof = sign(null, Buffer.from(personCodeWords(nonce, by, person)), key).toString('base64')
      return { type: 'personCode', person, by, key: publicKeyOf(key), proof }
    })
    if (answer.ok) return { ok: true, code: answer.reply.code }
    const away = '发口令码需要连上中心，请等连接恢复后再办'
    return failed(answer.refusal.code === 'gone' ? away : answer.refusal.words)
  }

  async #sign(
    person: string,
    typed: string,
    words: string,
  ): Promise<Answered<{ signature: string; key: string }>> {
    const { role } = this.#parts
    if (this.#session !== null && this.#session.key === null) return failed('本席位已锁定，请先解锁再签字')
    const secret = plainSecret(typed)
    const fault = placeFault(secret, role)
    if (fault !== null) return failed(fault)
    const card = await this.#card(person)
    if (!card.ok) return card
    const opened = await openKey(this.#parts, person, secret)
    if (!opened.ok) return opened
    this.#signers.signed({ person, posts: card.posts })
    const signature = sign(null, Buffer.from(words), opened.key).toString('base64')
    return { ok: true, signature, key: publicKeyOf(opened.key) }
  }

  async #card(person: string): Promise<Answered<{ name: string; posts: Post[] }>> {
    const [card] = await this.#parts.engine.query('person.one', { stream: `person/${person}` })
    if (card === undefined) return failed('通讯录里没有这个人，请先登记')
    if (!card.active) return failed(`${card.name}已停用，请系统管理员先恢复`)
    return { ok: true, name: card.name, posts: card.posts }
  }

  #enter(session: Session | null): void {
    if (session?.person !== this.#session?.person) {
      this.#signers.clear()
      this.#unanswered.clear()
    }
    this.#session = session
    // Told first: whatever becomes of the file, the screen must not look open on a locked desk.
    this.#parts.onChange()
    if (session === null) this.#parts.keyring.keepSession(null)
    else {
      const { key: _key, ...kept } = session
      this.#parts.keyring.keepSession(kept)
    }
  }
}

function postFault(name: string, posts: readonly Post[], post: Post | null): string | null {
  if (post === null || posts.includes(post)) return null
  return `${name}没有“${postText[post]}”这个岗位，请另选岗位，或请系统管理员在通讯录里登记`
}

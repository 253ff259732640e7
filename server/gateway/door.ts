import { randomBytes } from 'node:crypto'
import type { Command, Receipt } from '../../domain/envelope.ts'
import { unreachable } from '../../domain/model.ts'
import { ed25519Key, isSignedBy } from '../../engine/signature.ts'
import { WIRE_PROTOCOL, type WireAnswer, type WireNotice, type WireRequest } from '../../protocol/wire.ts'
import { codeHash } from '../identity/one-time-code.ts'
import { issuePass } from '../identity/pass.ts'
import { seatNumber } from '../identity/seat-number.ts'
import type { EnrolledSeat } from '../ledger/seat-book.ts'
import { askPeople } from './ask-people.ts'
import type { Context } from './context.ts'
import { type Misshapen, parseRequest } from './parse-request.ts'
import { Rate } from './rate.ts'
import { refuse } from './refuse.ts'
import { standing } from './standing.ts'

type Visitor =
  | { readonly status: 'stranger' }
  | { readonly status: 'greeting' }
  | { readonly status: 'known'; readonly seat: EnrolledSeat }

type Answer = WireAnswer<WireRequest['type']>

/** One connection's conversation: who is there, what it asks, what it is answered. Knows no socket. */
export class Door {
  readonly #context: Context
  readonly #address: string
  readonly #onKnown: (seat: EnrolledSeat, from: number) => void
  readonly #nonce = randomBytes(32).toString('base64')
  readonly #requests: Rate
  readonly #commands: Rate
  #visitor: Visitor = { status: 'stranger' }

  constructor(context: Context, address: string, onKnown: (seat: EnrolledSeat, from: number) => void) {
    const { limits } = context
    const now = performance.now()
    this.#context = context
    this.#address = address
    this.#onKnown = onKnown
    this.#requests = new Rate(limits.requests, limits.requests * 2, now)
    this.#commands = new Rate(limits.commands, limits.commands * 2, now)
  }

  isKnown(): boolean {
    return this.#visitor.status === 'known'
  }

  challenge(): WireNotice {
    const { ledger, clock } = this.#context
    const { logId, world } = ledger.meta()
    return { type: 'challenge', protocol: WIRE_PROTOCOL, logId, world, nonce: this.#nonce, now: clock() }
  }

  /** Answers whatever came in. Never throws. */
  async answer(message: unknown): Promise<Answer> {
    if (!this.#requests.take(1, performance.now()))
      return refuse('busy', '请求过于频繁，请稍候，系统会自动重试')
    const parsed = parseRequest(message)
    if (!parsed.ok) return refuse('shape', '中心不认识这条消息，请核对本机与中心的版本')
    try {
      return await this.#handle(parsed.request, parsed.misshapen)
    } catch (error) {
      this.#context.onTrouble(`处理 ${parsed.request.type} 时出错：${(error as Error).message}`)
      return refuse('internal', '中心处理时出错，已记录，请稍候，系统会自动重试')
    }
  }

  async #handle(request: WireRequest, misshapen: readonly Misshapen[]): Promise<Answer> {
    switch (request.type) {
      case 'enrol':
        return this.#enrol(request)
      case 'hello':
        return this.#hello(request)
      case 'submit':
        return this.#submit(request, misshapen)
      case 'keys':
        return this.#keys(request)
      case 'time':
        return { ok: true, reply: { now: this.#context.clock() } }
      case 'signIn':
      case 'changeSecret':
      case 'personCode':
        if (this.#visitor.status !== 'known') return notSaidHello()
        return askPeople(this.#context, request, this.#visitor.seat, this.#nonce)
      default:
        return unreachable(request)
    }
  }

  async #enrol(request: Extract<WireRequest, { type: 'enrol' }>): Promise<Answer> {
    const { ledger, book, key, clock, codeTries } = this.#context
    if (request.protocol !== WIRE_PROTOCOL) return wrongProtocol()
    if (!codeTries.take(this.#address, performance.now())) {
      return refuse('busy', '席位码试得太快，请等一分钟再试')
    }
    if (!ed25519Key(request.key)) return refuse('shape', '本机的席位密钥不对，请重新安装或联系系统管理员')
    const now = clock()
    const codeWords = { codeHash: codeHash(key, request.code), name: request.name, key: request.key }
    const seat = await book.enrol({ ...codeWords, now, seatOf: seatNumber })
    if (!seat) return refuse('code', '席位码不对、已用过或已过期，请向中心要一个新的')
    const { world, logId } = ledger.meta()
    const pass = issuePass(seat, world, now, key)
    return { ok: true, reply: { seat: seat.seat, alias: seat.seat, role: seat.role, pass, world, logId } }
  }

  async #hello(request: Extract<WireRequest, { type: 'hello' }>): Promise<Answer> {
    if (this.#visitor.status !== 'stranger') return refuse('shape', '本连接已经报到过，请断开后重连')
    this.#visitor = { status: 'greeting' }
    const answer = await this.#greet(request).catch((error: unknown) => {
      this.#visitor = { status: 'stranger' }
      throw error
    })
    if (!answer.ok) this.#visitor = { status: 'stranger' }
    return answer
  }

  async #greet(request: Extract<WireRequest, { type: 'hello' }>): Promise<Answer> {
    const { ledger, book, key, clock, name, bridges, onTrouble } = this.#context
    const { world, logId, epoch, stopped } = ledger.meta()
    if (request.protocol !== WIRE_PROTOCOL) return wrongProtocol()
    if (request.world !== world)
      return refuse('world', '这个中心办的是另一个世界（演示、演练或实战），请核对中心地址')
    const seat = await book.seat(request.seat)
    if (!seat) return refuse('not-enrolled', '中心没有登记这个席位，请用一次性席位码重新加入')
    if (!isSignedBy(seat.key, `centre:${logId}:${this.#nonce}`, request.proof)) {
      return refuse('proof', '席位密钥与登记的不符，请用一次性席位码重新加入')
    }
    const stands = await standing(request, ledger)
    if (!stands.ok) {
      onTrouble(`席位 ${seat.seat}（${seat.name}）：${stands.refusal.words}`)
      if (stands.stopsJudging && stopped === null) await ledger.stop(stands.refusal.words)
      return { ok: false, refusal: stands.refusal }
    }
    this.#visitor = { status: 'known', seat }
    this.#onKnown(seat, stands.from)
    const pass = issuePass(seat, world, clock(), key)
    return {
      ok: true,
      reply: {
        logId,
        epoch,
        world,
        head: ledger.head(),
        pass,
        name,
        lacksKeys: ledger.lacksKeys(seat.seat),
        ...(seat.role === 'district' && { seats: await book.districtSeats() }),
        bridges: [...bridges],
      },
    }
  }

  async #submit(
    { commands, keys }: Extract<WireRequest, { type: 'submit' }>,
    misshapen: readonly Misshapen[],
  ): Promise<Answer> {
    const { ledger } = this.#context
    if (this.#visitor.status !== 'known') return notSaidHello()
    const { stopped } = ledger.meta()
    if (stopped !== null) return refuse('judging-stopped', stopped)
    if (!this.#commands.take(commands.length, performance.now())) {
      return refuse('busy', '操作过于频繁，都还在本机，稍候自动重发')
    }
    const { seat, role } = this.#visitor.seat
    const receipts = await ledger.submit(commands, { seat, role }, keys)
    return { ok: true, reply: { receipts: inOrder(commands, receipts, misshapen) } }
  }

  async #keys({ streams, give = [] }: Extract<WireRequest, { type: 'keys' }>): Promise<Answer> {
    if (this.#visitor.status !== 'known') return notSaidHello()
    const { seat } = this.#visitor
    const { ledger } = this.#context
    if (give.length > 0) await ledger.takeKeysBack(seat, give)
    return { ok: true, reply: { keys: await ledger.keysFor(seat, streams) } }
  }
}

/** Receipts in the order of the message; what was not judged is left out. */
function inOrder(
  commands: readonly Command[],
  receipts: Receipt[],
  misshapen: readonly Misshapen[],
): Receipt[] {
  if (misshapen.length === 0) return receipts
  const placeById = new Map(commands.map(({ id }, place) => [id, place]))
  const placed = receipts.map((receipt) => ({ receipt, place: placeById.get(receipt.command) ?? 0 }))
  const refused = misshapen.map(({ receipt, behind }) => ({ receipt, place: behind - 0.5 }))
  return [...placed, ...refused].sort((a, b) => a.place - b.place).map(({ receipt }) => receipt)
}

function notSaidHello() {
  return refuse('not-said-hello', '还没有报到，请稍候，系统会自动重试')
}

function wrongProtocol() {
  return refuse('protocol', '本机与中心的版本不合，请从中心取得新的安装包升级')
}

import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import type { Event, Head, Stub } from '../../domain/envelope.ts'
import { emptyHead } from '../../domain/envelope.ts'
import {
  WIRE_PROTOCOL,
  type WireAnswer,
  type WireNotice,
  type WireNoticeOf,
  type WireRequest,
  type WireRequestOf,
  wireNoticeShape,
} from '../../protocol/wire.ts'

type Change = Partial<WireRequestOf<'hello'>>

/** A seat as tests need one: a real socket, a real key, everything it was told in order. */
export class SeatClient {
  readonly socket: Socket
  readonly key: string
  readonly notices: WireNotice[] = []
  seat = ''
  /** False: batches are received but never acknowledged. */
  acknowledges = true
  readonly #privateKey: KeyObject
  readonly #waiting = new Set<() => void>()

  constructor(
    url: string,
    options: { keys?: { privateKey: KeyObject; publicKey: KeyObject }; ca?: Buffer } = {},
  ) {
    const keys = options.keys ?? generateKeyPairSync('ed25519')
    this.#privateKey = keys.privateKey
    this.key = keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    const ca = options.ca ? { ca: options.ca } : {}
    // biome-ignore lint/suspicious/noExplicitAny: Node's TLS options are missing from the browser's type
    const tls = ca as any
    this.socket = io(url, { transports: ['websocket'], reconnection: false, forceNew: true, ...tls })
    this.socket.on('tell', (message: unknown, ack?: (answer: unknown) => void) => {
      this.notices.push(wireNoticeShape.parse(message))
      if (this.acknowledges) ack?.({ ok: true })
      for (const wake of this.#waiting) wake()
    })
    this.socket.on('disconnect', () => {
      for (const wake of this.#waiting) wake()
    })
  }

  ask<T extends WireRequest['type']>(request: WireRequestOf<T>): Promise<WireAnswer<T>> {
    return this.socket.timeout(60_000).emitWithAck('ask', request) as Promise<WireAnswer<T>>
  }

  /** The first notice of that type, waited for. */
  async told<T extends WireNotice['type']>(type: T): Promise<WireNoticeOf<T>> {
    await this.until(() => this.notices.some((notice) => notice.type === type))
    return this.notices.find((notice): notice is WireNoticeOf<T> => notice.type === type) as WireNoticeOf<T>
  }

  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (!condition()) return
        this.#waiting.delete(check)
        resolve()
      }
      this.#waiting.add(check)
      check()
    })
  }

  async enrol(code: string): Promise<WireAnswer<'enrol'>> {
    await this.told('challenge')
    const answer = await this.ask({
      type: 'enrol',
      protocol: WIRE_PROTOCOL,
      code,
      name: '测试席位',
      key: this.key,
    })
    if (answer.ok) this.seat = answer.reply.seat
    return answer
  }

  async hello(change: Change = {}): Promise<WireAnswer<'hello'>> {
    const { logId, nonce, world } = await this.told('challenge')
    const proof = sign(null, Buffer.from(`centre:${logId}:${nonce}`), this.#privateKey).toString('base64')
    const { seat } = this
    const empty = { logId: null, epoch: null, have: null }
    return this.ask({ type: 'hello', protocol: WIRE_PROTOCOL, world, seat, proof, ...empty, ...change })
  }

  /** Everything received behind the challenge, events and stubs in order of arrival. */
  items(): (Event | Stub)[] {
    return this.notices.flatMap((notice) => (notice.type === 'events' ? notice.items : []))
  }

  have(): Head {
    const last = this.notices.findLast((notice) => notice.type === 'events')
    const item = last?.items.at(-1)
    return item && 'hash' in item ? { seq: item.seq, hash: item.hash } : emptyHead
  }

  reached(seq: number): Promise<void> {
    return this.until(() => this.items().some((item) => item.seq >= seq))
  }

  close(): void {
    this.socket.disconnect()
  }
}

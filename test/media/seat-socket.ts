import { io, type Socket } from 'socket.io-client'
import { BRIDGE_PROTOCOL, type BridgeNotice } from '../../protocol/bridge.ts'
import type { Refusal } from '../../protocol/identity.ts'
import type { TestSeat } from './centre.ts'

// biome-ignore lint/suspicious/noExplicitAny: the test reads replies of every kind, and of broken requests too.
export type Answer = { ok: true; reply: any } | { ok: false; refusal: Refusal }

export interface SeatSocket {
  socket: Socket
  notices: BridgeNotice[]
  /** Sends anything; the bridge's answer. */
  ask(message: unknown): Promise<Answer>
  /** Answers the newest challenge; `change` spoils the hello. */
  hello(seat: TestSeat, change?: object): Promise<Answer>
  close(): void
}

/** A seat without media: only the words it exchanges with a bridge. Resolves when the bridge has asked who it is. */
export async function seatSocket(url: string, ca?: string): Promise<SeatSocket> {
  const trust = ca === undefined ? {} : { ca }
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, ...trust })
  const notices: BridgeNotice[] = []
  await new Promise<void>((resolve, reject) => {
    socket.on('connect_error', reject)
    socket.on('tell', (notice: BridgeNotice) => {
      notices.push(notice)
      resolve()
    })
  })
  const ask = (message: unknown): Promise<Answer> => socket.timeout(30_000).emitWithAck('ask', message)
  const hello = (seat: TestSeat, change: object = {}): Promise<Answer> => {
    const challenge = notices.findLast((notice) => notice.type === 'challenge')
    if (challenge?.type !== 'challenge') throw new Error('no challenge')
    const proof = seat.sign(`bridge:${challenge.bridge}:${challenge.nonce}`)
    return ask({ type: 'hello', protocol: BRIDGE_PROTOCOL, pass: seat.pass, proof, ...change })
  }
  return { socket, notices, ask, hello, close: () => void socket.disconnect() }
}

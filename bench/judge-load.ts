import { generateKeyPairSync, sign } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import type { Command } from '../domain/envelope.ts'
import { WIRE_PROTOCOL } from '../protocol/wire.ts'
import { logLine } from '../server/test/commands.ts'
import { quantile } from './figure.ts'
import { dutyTexts } from './workload.ts'

/** A process of 64 seats (or 64 empty clients) that load one door, started by bench/judge.ts. */
export interface LoadOrder {
  readonly url: string
  /** One-time codes, one a seat; none: empty Socket.IO clients. */
  readonly codes: readonly string[]
  readonly clients: number
  /** `full`: the next request at once after the answer; a number: requests a second of all clients together. */
  readonly pace: 'full' | number
  /** Commands in a message: a seat sends what its outbox holds. */
  readonly perSubmit: number
  /** Measured time, after one second to get warm. */
  readonly seconds: number
  /** Whether seats take the events pushed to them, or let the first batch lie until the load is over. */
  readonly takesEvents: boolean
}
export interface LoadReport {
  readonly perSecond: number
  /** Time to the answer, ms. */
  readonly p95: number
  readonly events: number
}

let events = 0

process.on('message', (order: LoadOrder) => {
  load(order).then(
    (report) => process.send?.(report, () => process.exit(0)),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})

async function load({
  url,
  codes,
  clients,
  pace,
  perSubmit,
  seconds,
  takesEvents,
}: LoadOrder): Promise<LoadReport> {
  const asks = await Promise.all(
    Array.from({ length: clients }, (_, i) => {
      const code = codes[i]
      return code === undefined ? emptyClient(url) : seatClient(url, code, i, perSubmit, takesEvents)
    }),
  )
  const waits: number[] = []
  const start = performance.now()
  const warm = start + 1000
  const end = warm + seconds * 1000
  await Promise.all(
    asks.map(async (ask, i) => {
      for (let turn = 0; ; turn++) {
        if (pace !== 'full') {
          const due = start + ((turn + i / clients) * 1000 * clients) / pace
          const rest = due - performance.now()
          if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest))
        }
        const before = performance.now()
        if (before >= end) return
        await ask()
        if (before >= warm) waits.push(performance.now() - before)
      }
    }),
  )
  const took = (performance.now() - warm) / 1000
  return { perSecond: (waits.length * perSubmit) / took, p95: quantile(waits, 0.95), events }
}

type Ask = () => Promise<void>

async function emptyClient(url: string): Promise<Ask> {
  const socket = io(url, { transports: ['websocket'], forceNew: true })
  await new Promise<void>((resolve) => socket.once('connect', resolve))
  return async () => {
    await socket.emitWithAck('ask', {})
  }
}

/** Enrols, says hello, acknowledges batches of events, and asks for new duty lines to be judged. */
async function seatClient(
  url: string,
  code: string,
  place: number,
  perSubmit: number,
  takesEvents: boolean,
): Promise<Ask> {
  const keys = generateKeyPairSync('ed25519')
  const key = keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  const socket = io(url, { transports: ['websocket'], forceNew: true })
  const challenge = await new Promise<{ logId: string; nonce: string; world: string }>((resolve) => {
    socket.on('tell', (notice, ack?: (answer: unknown) => void) => {
      if (notice.type === 'challenge') resolve(notice)
      if (notice.type === 'events') events += notice.items.length
      if (takesEvents) ack?.({ ok: true })
    })
  })
  const { seat } = await asked(socket, { type: 'enrol', protocol: WIRE_PROTOCOL, code, name: '席位', key })
  const { logId, nonce, world } = challenge
  const proof = sign(null, Buffer.from(`centre:${logId}:${nonce}`), keys.privateKey).toString('base64')
  const greeting = {
    type: 'hello',
    protocol: WIRE_PROTOCOL,
    world,
    seat,
    proof,
    logId: null,
    epoch: null,
    have: null,
  }
  await asked(socket, greeting)
  const nextText = dutyTexts(place + 1)
  return async () => {
    const commands = Array.from(
      { length: perSubmit },
      (): Command => logLine(nextText().text, { seat, id: crypto.randomUUID() }),
    )
    const { receipts } = await asked(socket, { type: 'submit', commands })
    const accepted = receipts.filter(({ ok }: { ok: boolean }) => ok).length
    if (accepted !== perSubmit) throw new Error(JSON.stringify(receipts))
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the answers of a program under load are measured, not believed
async function asked(socket: Socket, request: object): Promise<any> {
  const answer = await socket.emitWithAck('ask', request)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.reply
}

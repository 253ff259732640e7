import { lawsBroken } from '../legal/laws-broken.ts'
import { readPlain, type Sent } from '../legal/plain-history.ts'
import type { FaultSeat } from './fault-seat.ts'
import type { Writing } from './start-writing.ts'
import { until } from './until.ts'

/**
 * Waits until the seats are at rest with the centre at `url`, whose ledger is `file`; then every kept command must be
 * recorded once, the history legal and the seats equal. Throws what is not, in Chinese.
 */
export async function expectAllArrived(
  seats: readonly FaultSeat[],
  url: string,
  file: string,
  writers: readonly Writing[],
): Promise<void> {
  const headSeq = async () => {
    const health = (await (await fetch(`${url}/health`)).json()) as { head: { seq: number } }
    return health.head.seq
  }
  const isAtRest = async ({ engine }: FaultSeat) =>
    (await engine.unsent()).count === 0 && (await engine.have()).head.seq === (await headSeq())
  for (const seat of seats) await until(() => isAtRest(seat), `${seat.seat} 没有追上中心`)
  const history = readPlain(file)
  const sent = new Map<string, Sent>()
  for (const { id, by, type, stream } of writers.flatMap(({ kept }) => kept)) {
    sent.set(id, { seat: by.seat, role: 'district', type, stream, after: [] })
  }
  const faults = lawsBroken({ ...history, sent })
  const recorded = new Set(history.events.map(({ command }) => command))
  for (const id of sent.keys()) if (!recorded.has(id)) faults.push(`答应过的 ${id} 没有到中心`)
  const prints = await Promise.all(seats.map(({ engine }) => engine.fingerprint()))
  if (new Set(prints).size !== 1) faults.push('两个席位的内容不同')
  if (faults.length > 0) throw new Error(faults.slice(0, 10).join('\n'))
}

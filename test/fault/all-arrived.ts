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
  for (const { seat, engine, links } of seats) {
    let state = ''
    const isAtRest = async () => {
      const [{ count }, { head }, newest] = await Promise.all([engine.unsent(), engine.have(), headSeq()])
      state = `${count} 条待发送，本机到第 ${head.seq} 条，中心到第 ${newest} 条，${links.all()[0]?.words}`
      return count === 0 && head.seq === newest
    }
    await until(isAtRest, () => `${seat} 没有追上中心：${state}`)
  }
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

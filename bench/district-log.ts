import { addDays, DAY, startOfDay } from '../domain/time.ts'
import type { ToldEvent } from './chained.ts'
import { LAST_DAY, timedId } from './duty-log.ts'
import { dutyTexts, randomFrom } from './workload.ts'

export { LAST_DAY }

/** Streams that begin on one day: the wall's own, one or two incidents, the rest log lines that are followed up. */
const STREAMS_A_DAY = 11
const SWITCHES_A_DAY = 150

/**
 * A district's log of about 25 events a stream: walls switched all day, incidents reported, shared, verified and
 * closed, log lines followed up again and again. Streams that live at the same time are interleaved.
 */
export function* districtLog(streams: number, seed: number): Generator<ToldEvent> {
  const days = Math.ceil(streams / STREAMS_A_DAY)
  const random = randomFrom(seed)
  const next = dutyTexts(seed + 1)
  let left = streams
  for (let back = days - 1; back >= 0; back--) {
    const day = addDays(LAST_DAY, -back)
    const count = Math.min(left, STREAMS_A_DAY)
    left -= count
    const told = Array.from({ length: count }, (_, index) => {
      if (index === 0) return wallDay(day)
      return index === 1 ? incident(day) : line(day)
    })
    yield* told.flat().sort((a, b) => a.at - b.at)
  }

  /** An event at `share` of a day (0 … 1 is that day). */
  function event(
    stream: string,
    type: string,
    day: string,
    share: number,
    data: ToldEvent['data'],
  ): ToldEvent {
    const at = Math.floor(startOfDay(day) + share * DAY)
    const by = { seat: random() < 0.7 ? '甲-01' : '乙-02', person: next().person, post: null }
    const command = timedId(at, random)
    return { command, n: 0, stream, type, v: 1, data, by, at, clock: null, recordedAt: at + 30 }
  }

  function wallDay(day: string): ToldEvent[] {
    const stream = `scene/wall@${day}`
    const opened = event(stream, 'scene.opened', day, 0, { displays: [] })
    const switches = Array.from({ length: SWITCHES_A_DAY }, (_, index) => {
      const feed = `cam-${String(1 + Math.floor(random() * 40)).padStart(2, '0')}`
      const data = { display: 1 + Math.floor(random() * 3), tile: 1 + Math.floor(random() * 9), feed }
      return event(stream, 'scene.assigned', day, (index + 1) / (SWITCHES_A_DAY + 2), data)
    })
    return [opened, ...switches]
  }

  function incident(day: string): ToldEvent[] {
    const stream = `incident/${timedId(startOfDay(day), random)}`
    const { text } = next()
    const begin = random() * 0.6
    const data = {
      title: text.slice(0, 20),
      place: text.slice(0, 12),
      street: '440105015',
      category: 'accident',
    }
    const reported = { ...data, level: 4, occurredAt: null, from: null }
    const shared = Array.from({ length: 12 }, (_, index) => {
      const street = `4401050${String(index + 1).padStart(2, '0')}`
      return event(stream, 'incident.shared', day, begin + 0.01 * (index + 1), { street })
    })
    return [
      event(stream, 'incident.reported', day, begin, reported),
      ...shared,
      event(stream, 'incident.verified', day, begin + 0.2, { outcome: 'confirmed', note: text, level: 3 }),
      event(stream, 'incident.closed', day, begin + 0.3, { why: '处置完毕' }),
    ]
  }

  function line(day: string): ToldEvent[] {
    const stream = `log/${timedId(startOfDay(day), random)}`
    const begin = random()
    const { kind, text } = next()
    const written = event(stream, 'log.written', day, begin, { kind, text, occurredAt: null, incident: null })
    const followed = Array.from({ length: 11 }, (_, index) =>
      event(stream, 'log.corrected', day, begin + 0.02 * (index + 1), { text: next().text, why: '续报' }),
    )
    return [written, ...followed]
  }
}

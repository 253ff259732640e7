import { DAY, startOfDay } from '../domain/time.ts'
import type { ToldEvent } from './chained.ts'
import { dutyTexts, randomFrom } from './workload.ts'

/** Lines a duty room writes in a day: a million in five years. */
export const LINES_A_DAY = 548
/** The last day of every generated log. */
export const LAST_DAY = '2026-11-20'

/** Time-ordered id (UUID version 7) from a clock and a seed. */
export function timedId(at: number, random: () => number): string {
  const hex = (value: number, width: number) => Math.floor(value).toString(16).padStart(width, '0')
  const time = hex(at, 12)
  const tail = `7${hex(random() * 0x1000, 3)}-8${hex(random() * 0x1000, 3)}-${hex(random() * 2 ** 48, 12)}`
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail}`
}

/**
 * A duty log of `lines` lines ending on the last day, `LINES_A_DAY` a day, three in a hundred corrected once.
 * Gives one event after the other.
 */
export function* dutyLog(lines: number, seed: number): Generator<ToldEvent> {
  const random = randomFrom(seed)
  const next = dutyTexts(seed + 1)
  const days = Math.ceil(lines / LINES_A_DAY)
  const first = startOfDay(LAST_DAY) - (days - 1) * DAY
  const seats = ['甲-01', '甲-02', '乙-01', '丙-07', '丙-12']
  for (let line = 0; line < lines; line++) {
    const day = Math.floor(line / LINES_A_DAY)
    const at = Math.floor(first + day * DAY + ((line % LINES_A_DAY) / LINES_A_DAY) * DAY)
    const { kind, text, person } = next()
    const by = { seat: seats[Math.floor(random() * seats.length)] ?? '甲-01', person, post: null }
    const stream = `log/${timedId(at, random)}`
    const clock = { offset: Math.floor(random() * 200) - 100, measuredAt: at - 30_000 }
    const told = { n: 0, stream, v: 1, by, clock }
    const data = { kind, text, occurredAt: null, incident: null }
    yield { ...told, command: timedId(at, random), type: 'log.written', data, at, recordedAt: at + 30 }
    if (random() >= 0.03) continue
    const later = at + 60_000
    const correction = { text: `${text}（已核对）`, why: '来电更正' }
    const command = timedId(later, random)
    yield { ...told, command, type: 'log.corrected', data: correction, at: later, recordedAt: later + 30 }
  }
}

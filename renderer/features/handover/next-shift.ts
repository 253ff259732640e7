import { addDays, calendarDay, HOUR, MINUTE } from '../../../domain/time.ts'

/** Handover of the 24-hour pattern where no roster says otherwise: 08:30 (domain practice, 未核验). */
const TURN = 8 * HOUR + 30 * MINUTE

export interface RosterTurn {
  readonly day: string
  readonly n: number
  readonly from: number
}

/** Id of the shift after `shift` (`2026-09-16.1`): by the roster, else the first of the next duty day. */
export function shiftAfter(shift: string, roster: readonly RosterTurn[]): string {
  const ids = [...new Set(roster.map(({ day, n }) => `${day}.${n}`))].sort()
  return ids.find((id) => id > shift) ?? `${addDays(shift.slice(0, 10), 1)}.1`
}

/** Id of the shift that stands at `at` (UTC ms): by the roster, else the duty day that begins at 08:30. */
export function shiftOf(at: number, roster: readonly RosterTurn[]): string {
  const begun = roster.filter(({ from }) => from <= at).sort((a, b) => b.from - a.from)[0]
  return begun === undefined ? `${calendarDay(at - TURN)}.1` : `${begun.day}.${begun.n}`
}

/** When a shift should be taken over, UTC ms. */
export function turnOf(shift: string, roster: readonly RosterTurn[]): number {
  const row = roster.find(({ day, n }) => `${day}.${n}` === shift)
  return row?.from ?? Date.parse(`${shift.slice(0, 10)}T00:00:00+08:00`) + TURN
}

/** `9月16日`, with the place in the day where there are several: `9月16日第2班`. */
export function dayWords(shift: string): string {
  const [, month, day, n] = /^\d{4}-(\d\d)-(\d\d)\.(\d)$/.exec(shift) ?? []
  if (month === undefined) return shift
  return `${Number(month)}月${Number(day)}日${n === '1' ? '' : `第${n}班`}`
}

import type { CarriedItem } from '../carried/carried.ts'
import type { IncidentRow } from '../incident/rows.ts'
import type { LogRow } from '../log/rows.ts'
import type { ShiftPost } from '../post.ts'
import type { RollcallRow } from '../rollcall/rows.ts'
import type { RosterDayRow } from '../roster/rows.ts'
import type { ShiftRow } from '../shift/rows.ts'
import { addDays, clockTime, HOUR, startOfDay } from '../time.ts'
import { paperTime } from './paper-words.ts'

/** What the papers of one duty day are made of: rows of other kinds' queries, all within `from` ≤ t < `until`. */
export interface DutyDayRows {
  readonly day: string
  readonly from: number
  readonly until: number
  /** Oldest first. */
  readonly lines: readonly LogRow[]
  /** Open ones, and those reported or closed that day. */
  readonly incidents: readonly IncidentRow[]
  readonly shifts: readonly ShiftRow[]
  readonly roster: readonly RosterDayRow[]
  /** What is open now; empty for a day gone by. */
  readonly carried: readonly CarriedItem[]
  readonly rollcalls: readonly RollcallRow[]
}

/** Handover time where no roster says another (每日 8:30, 值班制度通例). */
const HANDOVER = 8.5 * HOUR

/** The 24 hours of a duty day: as rostered, else from 8:30 to 8:30. UTC ms. */
export function dutySpan(
  day: string,
  roster: readonly { readonly day: string; readonly from: number; readonly until: number }[],
): { from: number; until: number } {
  const own = roster.filter((row) => row.day === day)
  if (own.length === 0) {
    return { from: startOfDay(day) + HANDOVER, until: startOfDay(addDays(day, 1)) + HANDOVER }
  }
  return { from: Math.min(...own.map(({ from }) => from)), until: Math.max(...own.map(({ until }) => until)) }
}

/** Who held a post: signed in and out as the shift knows it, else as rostered, else a dash to be filled by hand. */
export function whoHeld(rows: DutyDayRows, post: ShiftPost): string {
  const held = rows.shifts.flatMap(({ holders }) => holders.filter((holder) => holder.post === post))
  if (held.length > 0) {
    return held
      .map(({ name, since, until }) => {
        const end = until === null ? '在岗' : paperTime(until, rows.day)
        return `${name}（${clockTime(since)}—${end}）`
      })
      .join('、')
  }
  const rostered = [...new Set(rows.roster.filter((row) => row.post === post).map(({ name }) => name))]
  return rostered.length === 0 ? '——' : `${rostered.join('、')}（排班）`
}

/** `日志 207 条；来电 52；…` of the day's lines, kinds in `order`. */
export function countOf(lines: readonly LogRow[], kind: LogRow['kind']): number {
  return lines.reduce((sum, line) => sum + (line.kind === kind ? 1 : 0), 0)
}

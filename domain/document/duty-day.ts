import type { CarriedItem } from '../carried/carried.ts'
import type { IncidentRow } from '../incident/rows.ts'
import type { LogRow } from '../log/rows.ts'
import type { ShiftPost } from '../post.ts'
import type { RollcallRow } from '../rollcall/rows.ts'
import type { RosterDayRow } from '../roster/rows.ts'
import type { ShiftRow } from '../shift/rows.ts'
import { addDays, clockTime, HOUR, startOfDay } from '../time.ts'
import type { Run } from './document.ts'
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
  /** What goes to the next shift: what is open now, or what the sheet of a day gone by handed over. */
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

/** What a paper of a duty day counts, and what it is called among the entries behind a figure (`stats.entries`). */
const counted = {
  lines: { of: 'lines', count: ({ lines }: DutyDayRows) => lines.length },
  calls: { of: 'kind:call', count: ({ lines }: DutyDayRows) => ofKind(lines, 'call') },
  alarms: { of: 'kind:alarm', count: ({ lines }: DutyDayRows) => ofKind(lines, 'alarm') },
  /** Orders that were given, whatever was answered. */
  orders: { of: 'fact:order.issued', count: ({ lines }: DutyDayRows) => ofFacts(lines, ['order.issued']) },
  /** Reports that left the house, by phone, by the platform or otherwise. */
  reports: {
    of: 'fact:report.sent,report.dispatched,report.phoned',
    count: ({ lines }: DutyDayRows) => ofFacts(lines, ['report.sent', 'report.dispatched', 'report.phoned']),
  },
  rollcalls: { of: 'rollcalls', count: ({ rollcalls }: DutyDayRows) => rollcalls.length },
  reported: {
    of: 'incident:reported',
    count: ({ incidents, from, until }: DutyDayRows) =>
      incidents.filter(({ reportedAt }) => reportedAt >= from && reportedAt < until).length,
  },
  closed: {
    of: 'incident:closed',
    count: ({ incidents, from, until }: DutyDayRows) =>
      incidents.filter(({ closed }) => closed !== null && closed.at >= from && closed.at < until).length,
  },
} as const

function ofKind(lines: readonly LogRow[], kind: LogRow['kind']): number {
  return lines.reduce((sum, line) => sum + (line.kind === kind ? 1 : 0), 0)
}
function ofFacts(lines: readonly LogRow[], facts: readonly string[]): number {
  return lines.reduce((sum, { fact }) => sum + (fact != null && facts.includes(fact) ? 1 : 0), 0)
}

/** A figure of the day, which leads to what was counted. */
export function figureOf(rows: DutyDayRows, name: keyof typeof counted): Run {
  const { of, count } = counted[name]
  const number = count(rows)
  const text = String(number)
  return number === 0 ? { text } : { text, figure: { of, from: rows.from, to: rows.until } }
}

/** Running text with figures in it: `日志 207 条；来电 52 …`. */
export function counting(
  rows: DutyDayRows,
  parts: readonly (string | { readonly of: keyof typeof counted })[],
): Run[] {
  return parts.map((part) => (typeof part === 'string' ? { text: part } : figureOf(rows, part.of)))
}

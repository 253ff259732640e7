import { type DutyDayRows, dutySpan } from '../../../domain/document/duty-day.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import { addDays, startOfDay } from '../../../domain/time.ts'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'

/** Lines of one calendar day that are read at most. */
export const MOST_LINES = 1000

export interface DutyDayState {
  readonly rows: DutyDayRows
  /** Rostered of the day after. */
  readonly roster: DutyDayRows['roster']
  readonly loading: boolean
  readonly failed: string | null
  /** More lines were written than are read. */
  readonly cut: boolean
}

/** Everything the papers of one duty day are made of, kept up to date. */
export function useDutyDay(day: string): DutyDayState {
  const next = addDays(day, 1)
  // To the minute: what is open now is asked anew, no oftener.
  const now = useMinute()
  const window = { kinds: [], limit: MOST_LINES, before: null }
  const first = useQuery('log.day', { day, ...window })
  const second = useQuery('log.day', { day: next, ...window })
  const incidents = useQuery('incident.all', { limit: 500, before: null })
  const shifts = useQuery('shift.list', { from: day, to: day })
  const roster = useQuery('roster.days', { from: day, to: next })
  const { from, until } = dutySpan(day, roster.rows)
  const current = from <= now && now < until
  const carried = useQuery('duty.carried', current ? { now } : null, { keep: true })
  // Of a day gone by: what the sheet of its last shift handed over.
  const lastShift = current
    ? undefined
    : shifts.rows
        .map(({ key }) => key)
        .sort()
        .at(-1)
  const handover = lastShift === undefined ? null : { handover: lastShift.replace('shift/', 'handover/') }
  const sheet = useQuery('handover.sheet', handover).rows[0]
  const handed = sheet === undefined || sheet.stage === 'withdrawn' ? [] : sheet.sheet.items
  const rollcalls = useQuery('rollcall.list', { from, to: until, limit: 100 })

  const inside = (at: number | null | undefined) => at != null && at >= from && at < until
  const asked = [first, second, incidents, shifts, roster, rollcalls]
  return {
    rows: {
      day,
      from,
      until,
      lines: [...first.rows, ...second.rows].filter(({ at }) => inside(at)),
      incidents: incidents.rows
        .filter((one) => inside(one.reportedAt) || inside(one.closed?.at) || stillOpen(one, until))
        .sort((a, b) => a.reportedAt - b.reportedAt),
      shifts: shifts.rows,
      roster: roster.rows.filter((row) => row.day === day),
      carried: current ? carried.rows : handed,
      rollcalls: rollcalls.rows.filter(({ status }) => status === 'finished' || status === 'begun'),
    },
    roster: roster.rows,
    loading: asked.some(({ loading }) => loading) && first.rows.length === 0,
    failed: asked.find((one) => one.failed !== null)?.failed ?? null,
    cut: first.rows.length >= MOST_LINES || second.rows.length >= MOST_LINES,
  }
}

function stillOpen({ closed, reportedAt }: IncidentRow, until: number): boolean {
  return closed === null && reportedAt < until
}

/** The duty day that runs at `now`: until 8:30 it is still yesterday's. */
export function currentDutyDay(now: number, today: string): string {
  return now < dutySpan(today, []).from ? addDays(today, -1) : today
}

/** First and last moment of a month, UTC ms, and its first and last day. */
export function monthSpan(month: string): { from: number; to: number; first: string; last: string } {
  const first = `${month}-01`
  const [year = 0, number = 0] = month.split('-').map(Number)
  const following = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
  return { from: startOfDay(first), to: startOfDay(following), first, last: addDays(following, -1) }
}

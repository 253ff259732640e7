import type { MonthRows } from '../../../domain/document/monthly.ts'
import { turnsOf } from '../../../domain/statistics/turns.ts'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { monthSpan } from './useDutyDay.ts'

/** What the statistics of a month are made of; null asks nothing. */
export function useMonth(month: string | null): MonthRows | null {
  const now = useMinute()
  const { from, to, first, last } = monthSpan(month ?? '2026-01')
  const span = month === null ? null : { from, to }
  const days = month === null ? null : { from: first, to: last }
  const kinds = useQuery('stats.kinds', span)
  const hours = useQuery('stats.hours', span)
  const times = useQuery('stats.times', span)
  const rollcalls = useQuery('stats.rollcalls', span)
  const shifts = useQuery('shift.list', days)
  const rostered = useQuery('roster.counts', days)
  if (month === null) return null
  return {
    from,
    to,
    month,
    kinds: kinds.rows,
    hours: hours.rows,
    times: times.rows,
    rollcalls: rollcalls.rows,
    turns: turnsOf(shifts.rows, from, to, now),
    rostered: rostered.rows,
  }
}

/** A month of which nothing is known yet. */
export function noMonth(month: string): MonthRows {
  const { from, to } = monthSpan(month)
  return { month, from, to, kinds: [], hours: [], times: [], rollcalls: [], turns: [], rostered: [] }
}

import { turnsOf } from '../../../domain/statistics/turns.ts'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import type { Figure } from './figure.ts'
import { figuresOf } from './figures.ts'
import { type Period, spanOf } from './period.ts'

/** Figures of a period, kept up to date; the old ones stay until those of another period are there. */
export function useFigures(period: Period): { figures: Figure[]; loading: boolean; failed: string | null } {
  const now = useMinute()
  const streets = useWho()?.streets ?? []
  const span = spanOf(period)
  const days = { from: period.first, to: period.last }
  const keep = { keep: true }
  const kinds = useQuery('stats.kinds', span, keep)
  const hours = useQuery('stats.hours', span, keep)
  const calls = useQuery('stats.calls', span, keep)
  const byDay = useQuery('stats.days', span, keep)
  const times = useQuery('stats.times', span, keep)
  const rollcalls = useQuery('stats.rollcalls', span, keep)
  const shifts = useQuery('shift.list', days, keep)
  const rostered = useQuery('roster.counts', days, keep)
  const asked = [kinds, hours, calls, byDay, times, rollcalls, shifts, rostered]
  return {
    figures: figuresOf({
      period,
      kinds: kinds.rows,
      hours: hours.rows,
      calls: calls.rows,
      days: byDay.rows,
      times: times.rows,
      rollcalls: rollcalls.rows,
      rostered: rostered.rows,
      turns: turnsOf(shifts.rows, span.from, span.to, now),
      streetName: (code) => streets.find((street) => street.code === code)?.name ?? code,
    }),
    loading: asked.some(({ loading }) => loading),
    failed: asked.find(({ failed }) => failed !== null)?.failed ?? null,
  }
}

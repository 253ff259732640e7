import type { LogRow } from '../../domain/log/rows.ts'
import { calendarDay, clockTime, MINUTE } from '../../domain/time.ts'

type Row = { key: string } & Record<string, unknown>

/** Rows of the statistics' queries of the test double: counted from its lines, and some that it has no lines for. */
export function statisticsAnswer(lines: readonly LogRow[], name: string, from: number, to: number): Row[] {
  const inside = lines.filter(({ at }) => at >= from && at < to)
  const calls = inside.filter(({ kind }) => kind === 'call')
  const count = (keys: readonly string[]) =>
    [...Map.groupBy(keys, (key) => key)].map(([key, list]) => ({ key, count: list.length }))
  if (inside.length === 0) return []
  switch (name) {
    case 'stats.kinds':
      return count(inside.map(({ kind }) => kind)).sort((a, b) => b.count - a.count)
    case 'stats.hours':
      return count(calls.map(({ at }) => clockTime(at).slice(0, 2))).map((row) => ({
        ...{ key: row.key, hour: Number(row.key), in: row.count, out: Number(row.key) % 2 },
      }))
    case 'stats.days':
      return count(inside.map(({ at }) => calendarDay(at))).map(({ key, count: n }) => ({
        ...{ key, lines: n, calls: calls.filter(({ at }) => calendarDay(at) === key).length },
      }))
    case 'stats.calls':
      return [
        { key: 'category/natural', by: 'category', value: 'natural', count: 4 },
        { key: 'category/', by: 'category', value: null, count: 2 },
        { key: 'channel/phone', by: 'channel', value: 'phone', count: 5 },
        { key: 'channel/fax', by: 'channel', value: 'fax', count: 1 },
        { key: 'street/440105015', by: 'street', value: '440105015', count: 3 },
      ]
    case 'stats.times':
      return [
        { key: 'record', count: 6, p50: 2 * MINUTE, p95: 5 * MINUTE, longest: 6 * MINUTE },
        { key: 'handle', count: 4, p50: 42 * MINUTE, p95: 118 * MINUTE, longest: 130 * MINUTE },
      ]
    case 'stats.rollcalls':
      return ['江南中街道', '琶洲街道', '南洲街道'].map((street, n) => ({
        ...{ key: String(n), name: street, present: 6 - n, absent: n === 2 ? 1 : 0, fault: n === 1 ? 1 : 0 },
        p50: 8 + 11 * n,
      }))
    case 'roster.counts':
      return ['陈砚秋', '黄子骞', '苏婉仪'].map((person, n) => ({
        ...{ key: person, name: person, shifts: 3 - n, work: 3 - n, rest: 0, holiday: 0, hours: 24 },
      }))
    default:
      return []
  }
}

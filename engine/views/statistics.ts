import type { RowOf } from '../../domain/index.ts'
import { percentile } from '../../domain/statistics/percentile.ts'
import { prepared } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'
import { AUTOMATIC, linedKinds } from './automatic-lines.ts'
import { entriesQuery } from './statistics-entries.ts'
import { timesQuery } from './statistics-times.ts'

/** Asia/Shanghai is UTC+8 all year. */
const LOCAL = `e.at / 1000 + 28800, 'unixepoch'`
const IN_SPAN = 'e.at >= ? AND e.at < ?'
/** Written and automatic lines of a span. */
const EVERY_LINE = `(SELECT day, kind FROM log_entry AS e WHERE ${IN_SPAN}
  UNION ALL SELECT day, kind FROM ${AUTOMATIC} AS e WHERE ${IN_SPAN})`
const CALLS = `e.kind = 'call' AND ${IN_SPAN}`

const kinds: ViewQuery<'stats.kinds'> = {
  kinds: ['log', ...linedKinds],
  run: (db, { from, to }) =>
    prepared<RowOf<'stats.kinds'>>(
      db,
      `SELECT kind AS key, count(*) AS count FROM ${EVERY_LINE} GROUP BY kind ORDER BY count DESC, kind`,
    ).all(from, to, from, to),
}

const hours: ViewQuery<'stats.hours'> = {
  kinds: ['log'],
  run: (db, { from, to }) =>
    prepared<RowOf<'stats.hours'>>(
      db,
      `SELECT strftime('%H', ${LOCAL}) AS key, CAST(strftime('%H', ${LOCAL}) AS INTEGER) AS hour,
         sum(coalesce(e.call ->> 'direction', 'in') = 'in') AS "in",
         sum(coalesce(e.call ->> 'direction', 'in') = 'out') AS "out"
       FROM log_entry AS e WHERE ${CALLS} GROUP BY key ORDER BY key`,
    ).all(from, to),
}

const calls: ViewQuery<'stats.calls'> = {
  kinds: ['log'],
  run: (db, { from, to }) =>
    (['category', 'channel', 'street'] as const).flatMap((by) =>
      prepared<{ value: string | null; count: number }>(
        db,
        `SELECT e.call ->> '${by}' AS value, count(*) AS count FROM log_entry AS e WHERE ${CALLS}
         GROUP BY value ORDER BY count DESC, value`,
      )
        .all(from, to)
        .map((row) => ({ key: `${by}/${row.value ?? ''}`, by, ...row })),
    ),
}

const days: ViewQuery<'stats.days'> = {
  kinds: ['log', ...linedKinds],
  run: (db, { from, to }) =>
    prepared<RowOf<'stats.days'>>(
      db,
      `SELECT day AS key, count(*) AS lines, sum(kind = 'call') AS calls FROM ${EVERY_LINE}
       GROUP BY day ORDER BY day`,
    ).all(from, to, from, to),
}

const rollcalls: ViewQuery<'stats.rollcalls'> = {
  kinds: ['rollcall'],
  run: (db, { from, to }) => {
    const secondsByStreet = Map.groupBy(
      prepared<{ street: string; seconds: number }>(
        db,
        `SELECT e.street, e.seconds FROM rollcall_call AS e WHERE e.seconds IS NOT NULL AND ${IN_SPAN}`,
      ).all(from, to),
      ({ street }) => street,
    )
    return prepared<Omit<RowOf<'stats.rollcalls'>, 'p50'>>(
      db,
      `SELECT e.street AS key, e.name, sum(e.result = 'present') AS present, sum(e.result = 'absent') AS absent,
         sum(e.result = 'fault') AS fault
       FROM rollcall_call AS e WHERE e.result IS NOT NULL AND ${IN_SPAN}
       GROUP BY e.street ORDER BY CAST(sum(e.result = 'present') AS REAL) / count(*) DESC, e.street`,
    )
      .all(from, to)
      .map((row) => {
        const seconds = secondsByStreet.get(row.key)?.map((one) => one.seconds) ?? []
        return { ...row, p50: percentile(seconds, 0.5) }
      })
  },
}

/** Every query of the statistics: SQL over the tables of the log and of the roll calls. */
export const statisticsRun: View['queries'] = {
  'stats.kinds': kinds,
  'stats.hours': hours,
  'stats.calls': calls,
  'stats.days': days,
  'stats.times': timesQuery,
  'stats.entries': entriesQuery,
  'stats.rollcalls': rollcalls,
}

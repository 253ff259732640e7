import type { Database } from 'better-sqlite3'
import { percentile } from '../../domain/statistics/percentile.ts'
import { type Timed, timed } from '../../domain/statistics/rows.ts'
import { preparedValue } from '../prepared.ts'
import type { ViewQuery } from '../view.ts'

const IN_SPAN = 'e.at >= ? AND e.at < ?'

/** How long each took, in ms, one value a row. What ends before it begins was told wrong and is left out. */
export const durations: Record<Timed, string> = {
  record: `SELECT e.at - (e.call ->> 'startedAt') AS ms FROM log_entry AS e
    WHERE e.call IS NOT NULL AND ${IN_SPAN} AND ms >= 0`,
  talk: `SELECT (e.call ->> 'endedAt') - (e.call ->> 'startedAt') AS ms FROM log_entry AS e
    WHERE e.call IS NOT NULL AND ${IN_SPAN} AND ms >= 0`,
  handle: `SELECT (SELECT min(s.value ->> 'at') FROM json_each(e.steps) AS s
      WHERE s.value ->> 'type' = 'finished') - e.at AS ms
    FROM log_entry AS e WHERE e.steps IS NOT NULL AND ${IN_SPAN} AND ms >= 0`,
  instruction: `SELECT (SELECT min(d.value ->> 'at') FROM json_each(e.steps) AS d
      WHERE d.key > s.key AND d.value ->> 'type' IN ('carriedOut', 'finished')) - (s.value ->> 'at') AS ms
    FROM log_entry AS e, json_each(e.steps) AS s
    WHERE e.steps IS NOT NULL AND s.value ->> 'type' = 'instructed' AND s.value ->> 'done' AND ${IN_SPAN} AND ms >= 0`,
  rollcall: `SELECT CAST(e.seconds * 1000 AS INTEGER) AS ms FROM rollcall_call AS e
    WHERE e.seconds IS NOT NULL AND ${IN_SPAN}`,
}

const measured = (db: Database, one: Timed, from: number, to: number): number[] =>
  preparedValue<number>(db, durations[one]).all(from, to)

export const timesQuery: ViewQuery<'stats.times'> = {
  kinds: ['log', 'rollcall'],
  run: (db, { from, to }) =>
    timed.flatMap((key) => {
      const values = measured(db, key, from, to)
      const [p50, p95, longest] = [0.5, 0.95, 1].map((p) => percentile(values, p))
      if (p50 == null || p95 == null || longest == null) return []
      return [{ key, count: values.length, p50, p95, longest }]
    }),
}

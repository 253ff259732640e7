import type { KindName } from '../../domain/index.ts'
import type { LogRow, LogStep } from '../../domain/log/rows.ts'
import { calendarDay } from '../../domain/time.ts'
import { prepared, preparedValue } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'
import { AUTOMATIC, linedKinds } from './automatic-lines.ts'
import { atOf, kindFilter, logRows, newestOf } from './log-rows.ts'
import { logCaller, logSame } from './log-same.ts'
import { logSearch } from './log-search.ts'

/** `at`, then the stream: digits of equal length sort as numbers do. */
const placeOf = ({ at, key }: LogRow) => `${String(at).padStart(15, '0')} ${key}`

/** Kinds that write into the duty log, and those whose words stand in its rows. */
const everyLine: readonly KindName[] = ['log', 'incident', 'person', ...linedKinds]

const day: ViewQuery<'log.day'> = {
  kinds: everyLine,
  run: (db, args) => logRows(db, day.keys?.(db, args) ?? []),
  keys(db, { day, kinds, limit, before }) {
    const bound = before === null ? null : atOf(db, before)
    const values = [day, ...(bound === null ? [] : [bound, before]), ...kinds, limit]
    const newestFirst = (table: string, key: string) =>
      prepared<{ key: string; at: number }>(
        db,
        `SELECT e.${key} AS key, e.at FROM ${table} e WHERE e.day = ?
         ${bound === null ? '' : `AND (e.at, e.${key}) < (?, ?)`} ${kindFilter(kinds)}
         ORDER BY e.at DESC, e.${key} DESC LIMIT ?`,
      ).all(...values)
    return newestOf(limit, newestFirst('log_entry', 'stream'), newestFirst(AUTOMATIC, 'key')).reverse()
  },
  rows: logRows,
  tail: ({ day, kinds, limit, before }) =>
    before === null
      ? {
          limit,
          place: (row) =>
            calendarDay(row.at) === day && (kinds.length === 0 || kinds.includes(row.kind))
              ? placeOf(row)
              : null,
        }
      : null,
}

const incident: ViewQuery<'log.incident'> = {
  kinds: ['log', 'incident', 'person'],
  run: (db, args) => logRows(db, incident.keys?.(db, args) ?? []),
  keys(db, { incident, limit }) {
    const newestFirst = preparedValue<string>(
      db,
      `SELECT stream FROM (
         SELECT stream, at FROM log_entry WHERE incident = ?
         UNION ALL SELECT e.stream, e.at FROM incident_case c JOIN log_entry e ON e.stream = c.source
           WHERE c.stream = ? AND e.incident IS NULL)
       ORDER BY at DESC, stream DESC LIMIT ?`,
    )
    return newestFirst.all(incident, incident, limit).reverse()
  },
  rows: logRows,
  tail: ({ incident, limit }) => ({
    limit,
    place: (row) => (row.incident === incident ? placeOf(row) : null),
  }),
}

const counts: ViewQuery<'log.counts'> = {
  kinds: ['log', ...linedKinds],
  run: (db, { day }) =>
    prepared<{ key: LogRow['kind']; count: number }>(
      db,
      `SELECT kind AS key, count(*) AS count FROM (
         SELECT kind FROM log_entry WHERE day = ? UNION ALL SELECT kind FROM ${AUTOMATIC} WHERE day = ?)
       GROUP BY kind ORDER BY kind`,
    ).all(day, day),
}

const one: ViewQuery<'log.one'> = {
  kinds: everyLine,
  run: (db, { stream }) => logRows(db, [stream]),
}

const steps: ViewQuery<'log.steps'> = {
  kinds: ['log', 'incident', 'person'],
  run(db, { stream }) {
    const kept = preparedValue<string | null>(db, 'SELECT steps FROM log_entry WHERE stream = ?').get(stream)
    const name = preparedValue<string>(db, 'SELECT name FROM person_card WHERE id = ?')
    const list = (typeof kept === 'string' ? JSON.parse(kept) : []) as Omit<LogStep, 'personName'>[]
    const title = preparedValue<string>(db, 'SELECT title FROM incident_case WHERE stream = ?')
    return list.map((step) => ({
      ...step,
      whom: step.type === 'joined' && step.whom !== null ? (title.get(step.whom) ?? step.whom) : step.whom,
      personName: name.get(step.person) ?? null,
    }))
  },
}

export const logQueriesRun: View['queries'] = {
  'log.day': day,
  'log.incident': incident,
  'log.counts': counts,
  'log.search': logSearch,
  'log.one': one,
  'log.steps': steps,
  'log.same': logSame,
  'log.caller': logCaller,
}

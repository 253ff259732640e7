import type { LogRow } from '../../domain/log/rows.ts'
import { prepared, preparedValue } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'
import { atOf, kindFilter, logRows } from './log-rows.ts'
import { logSearch } from './log-search.ts'

const day: ViewQuery<'log.day'> = {
  kinds: ['log', 'incident'],
  run: (db, args) => logRows(db, day.keys?.(db, args) ?? []),
  keys(db, { day, kinds, limit, before }) {
    const bound = before === null ? null : atOf(db, before)
    const values = [day, ...(bound === null ? [] : [bound, before]), ...kinds, limit]
    const newestFirst = preparedValue<string>(
      db,
      `SELECT e.stream FROM log_entry e WHERE e.day = ?
       ${bound === null ? '' : 'AND (e.at, e.stream) < (?, ?)'} ${kindFilter(kinds)}
       ORDER BY e.at DESC, e.stream DESC LIMIT ?`,
    )
    return newestFirst.all(...values).reverse()
  },
  rows: logRows,
}

const incident: ViewQuery<'log.incident'> = {
  kinds: ['log', 'incident'],
  run: (db, args) => logRows(db, incident.keys?.(db, args) ?? []),
  keys(db, { incident, limit }) {
    const newestFirst = preparedValue<string>(
      db,
      'SELECT stream FROM log_entry WHERE incident = ? ORDER BY at DESC, stream DESC LIMIT ?',
    )
    return newestFirst.all(incident, limit).reverse()
  },
  rows: logRows,
}

const counts: ViewQuery<'log.counts'> = {
  kinds: ['log'],
  run: (db, args) =>
    prepared<{ key: LogRow['kind']; count: number }>(
      db,
      'SELECT kind AS key, count(*) AS count FROM log_entry WHERE day = ? GROUP BY kind ORDER BY kind',
    ).all(args.day),
}

export const logQueriesRun: View['queries'] = {
  'log.day': day,
  'log.incident': incident,
  'log.counts': counts,
  'log.search': logSearch,
}

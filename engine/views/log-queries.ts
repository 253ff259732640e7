import type { Database } from 'better-sqlite3'
import type { LogRow } from '../../domain/log/rows.ts'
import { prepared, preparedValue } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'

interface Stored extends Omit<LogRow, 'corrections' | 'contested' | 'pending'> {
  corrections: string | null
  contested: number
  pending: number
}

/** The columns of a `LogRow`; `e` is log_entry, `i` the incident it belongs to. */
const COLUMNS = `e.stream AS key, e.at, e.recordedAt, e.occurredAt, e.kind, e.text, e.seat, e.person, e.incident,
  i.title AS incidentTitle, e.corrections, e.original, e.contested, e.pending`
const FROM = 'log_entry e LEFT JOIN incident_case i ON i.stream = e.incident'

function rowOf(stored: Stored): LogRow {
  return {
    ...stored,
    corrections: stored.corrections === null ? [] : JSON.parse(stored.corrections),
    contested: stored.contested === 1,
    pending: stored.pending === 1,
  }
}

/** Rows of these streams in the order asked for; a stream without a row is left out. */
export function logRows(db: Database, streams: readonly string[]): LogRow[] {
  const one = prepared<Stored>(db, `SELECT ${COLUMNS} FROM ${FROM} WHERE e.stream = ?`)
  const rows: LogRow[] = []
  for (const stream of streams) {
    const stored = one.get(stream)
    if (stored !== undefined) rows.push(rowOf(stored))
  }
  return rows
}

/** `AND kind IN (…)`, or nothing where every kind is wanted; the placeholders take the kinds themselves. */
export function kindFilter(kinds: readonly string[]): string {
  return kinds.length === 0 ? '' : `AND e.kind IN (${kinds.map(() => '?').join(', ')})`
}

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

/** Time of a line, null when it is gone. */
export function atOf(db: Database, stream: string): number | null {
  return preparedValue<number>(db, 'SELECT at FROM log_entry WHERE stream = ?').get(stream) ?? null
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
}

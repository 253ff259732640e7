import type { Database } from 'better-sqlite3'
import type { LogRow } from '../../domain/log/rows.ts'
import { prepared, preparedValue } from '../prepared.ts'

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

/** Time of a line, null when it is gone. */
export function atOf(db: Database, stream: string): number | null {
  return preparedValue<number>(db, 'SELECT at FROM log_entry WHERE stream = ?').get(stream) ?? null
}

import type { Database } from 'better-sqlite3'
import type { LogRow } from '../../domain/log/rows.ts'
import { prepared, preparedValue } from '../prepared.ts'
import { personNames } from './person-names.ts'

interface Stored extends Omit<LogRow, 'corrections' | 'contested' | 'pending' | 'call' | 'attachments'> {
  corrections: string | null
  contested: number
  pending: number
  call: string | null
  attachments: string | null
}

/**
 * Lines of a JSON list of streams, in its order. Title and name come by a subquery and the lines in one statement: a left
 * join, or a statement a line, takes five times as long.
 */
const SELECT = `SELECT e.stream AS key, e.at, e.recordedAt, e.occurredAt, e.kind, e.text, e.seat, e.person, e.incident,
    (SELECT title FROM incident_case WHERE stream = e.incident) AS incidentTitle,
    (SELECT name FROM person_card WHERE id = e.person) AS personName,
    e.corrections, e.original, e.contested, e.pending, e.source, e.call, e.caller, e.phone, e.attachments, e.handling,
    e.count, e.lastAt
  FROM json_each(?) AS wanted CROSS JOIN log_entry AS e ON e.stream = wanted.value
  ORDER BY wanted.key`

type Correction = LogRow['corrections'][number]

function rowOf(stored: Stored, nameOf: (person: string) => string): LogRow {
  const corrections: Correction[] = stored.corrections === null ? [] : JSON.parse(stored.corrections)
  return {
    ...stored,
    corrections: corrections.map((one) => ({
      ...one,
      personName: one.person === null ? null : nameOf(one.person),
    })),
    contested: stored.contested === 1,
    pending: stored.pending === 1,
    call: stored.call === null ? null : JSON.parse(stored.call),
    attachments: stored.attachments === null ? [] : JSON.parse(stored.attachments),
  }
}

/** Rows of these streams in the order asked for; a stream without a row is left out. */
export function logRows(db: Database, streams: readonly string[]): LogRow[] {
  const nameOf = personNames(db)
  return prepared<Stored>(db, SELECT)
    .all(JSON.stringify(streams))
    .map((stored) => rowOf(stored, nameOf))
}

/** `AND kind IN (…)`, or nothing where every kind is wanted; the placeholders take the kinds themselves. */
export function kindFilter(kinds: readonly string[]): string {
  return kinds.length === 0 ? '' : `AND e.kind IN (${kinds.map(() => '?').join(', ')})`
}

/** Time of a line, null when it is gone. */
export function atOf(db: Database, stream: string): number | null {
  return preparedValue<number>(db, 'SELECT at FROM log_entry WHERE stream = ?').get(stream) ?? null
}

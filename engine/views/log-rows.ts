import type { Database } from 'better-sqlite3'
import { isDerived } from '../../domain/automatic/automatic.ts'
import type { LogRow } from '../../domain/log/rows.ts'
import { prepared, preparedValue } from '../prepared.ts'
import { AUTOMATIC, automaticRows } from './automatic-lines.ts'
import { personNames } from './person-names.ts'

interface Stored extends Omit<LogRow, 'corrections' | 'contested' | 'pending' | 'call' | 'attachments'> {
  corrections: string | null
  contested: number
  pending: number
  call: string | null
  attachments: string | null
}

/**
 * The incident a line `e` belongs to: the one it was written for, else the first that was declared from it. Derived on read, so
 * that the line itself stays as it was written.
 */
const declared = (column: 'stream' | 'title') =>
  `(SELECT ${column} FROM incident_case WHERE source = e.stream ORDER BY reportedAt, stream LIMIT 1)`
export const INCIDENT_OF_LINE = `coalesce(e.incident, ${declared('stream')})`
const TITLE_OF_INCIDENT = `CASE WHEN e.incident IS NULL THEN ${declared('title')}
  ELSE (SELECT title FROM incident_case WHERE stream = e.incident) END`

/**
 * Lines of a JSON list of streams, in its order. Title and name come by a subquery and the lines in one statement: a left
 * join, or a statement a line, takes five times as long.
 */
const SELECT = `SELECT e.stream AS key, e.at, e.recordedAt, e.occurredAt, e.kind, e.text, e.seat, e.person,
    ${INCIDENT_OF_LINE} AS incident, ${TITLE_OF_INCIDENT} AS incidentTitle,
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

/** Rows of these lines in the order asked for: a line's stream, or the key of an automatic one. One without a row is left out. */
export function logRows(db: Database, keys: readonly string[]): LogRow[] {
  const automatic = keys.filter(isDerived)
  if (automatic.length === 0) return writtenRows(db, keys)
  const written = keys.filter((key) => !isDerived(key))
  const rows = [...automaticRows(db, automatic), ...writtenRows(db, written)]
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return keys.flatMap((key) => byKey.get(key) ?? [])
}

function writtenRows(db: Database, streams: readonly string[]): LogRow[] {
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
export function atOf(db: Database, key: string): number | null {
  const sql = isDerived(key)
    ? `SELECT at FROM ${AUTOMATIC} WHERE key = ?`
    : 'SELECT at FROM log_entry WHERE stream = ?'
  return preparedValue<number>(db, sql).get(key) ?? null
}

interface Found {
  readonly key: string
  readonly at: number
}

/** Written and automatic lines, each newest first, as the newest `limit` of both. */
export function newestOf(limit: number, ...lists: readonly (readonly Found[])[]): string[] {
  return lists
    .flat()
    .sort((a, b) => b.at - a.at || (a.key < b.key ? 1 : -1))
    .slice(0, limit)
    .map(({ key }) => key)
}

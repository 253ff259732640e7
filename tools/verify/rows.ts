import type { Database } from 'better-sqlite3'

/** One row of any copy's event table: an event, or on a seat the stub of one it may not see. */
export interface CopyRow {
  readonly seq: number
  readonly digest: string
  readonly hash: string
  /** Null for a stub. */
  readonly stream: string | null
  /** Canonical JSON the digest covers; null for a stub. */
  readonly body: string | null
}

const hex = (column: string) =>
  `CASE typeof(${column}) WHEN 'blob' THEN lower(hex(${column})) ELSE ${column} END`

/** Events of a copy in order: the centre keeps digests as text, a seat as bytes. Throws when there is no such table. */
export function copyRows(db: Database): IterableIterator<CopyRow> {
  return db
    .prepare(
      `SELECT seq, ${hex('digest')} AS digest, ${hex('hash')} AS hash, stream, body FROM event ORDER BY seq`,
    )
    .iterate() as IterableIterator<CopyRow>
}

/** What the centre's own tables say about the end of the log: a copy of a seat has none. */
export function ownWitness(db: Database): {
  head: { seq: number; hash: string } | null
  series: Map<string, number>
} {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
  const head = tables.includes('head') ? db.prepare('SELECT seq, hash FROM head').get() : null
  const series = tables.includes('series') ? db.prepare('SELECT name, last FROM series').all() : []
  return {
    head: (head as { seq: number; hash: string } | undefined) ?? null,
    series: new Map((series as { name: string; last: number }[]).map(({ name, last }) => [name, last])),
  }
}

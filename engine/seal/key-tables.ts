import { rmSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { type DatabaseOptions, openDatabase } from '../database.ts'
import { migrate } from '../migrate.ts'

/** Tables of `keys.sqlite`. `destroyed.owed`: what was projected with the keys may not be cleaned away yet. */
export const keySteps: readonly string[] = [
  `CREATE TABLE key (id TEXT PRIMARY KEY, stream TEXT NOT NULL, secret BLOB NOT NULL) STRICT;
   CREATE INDEX key_by_stream ON key (stream);
   CREATE TABLE destroyed (stream TEXT PRIMARY KEY, owed INTEGER NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE wanted (stream TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;`,
]

/**
 * Reads what can be read of a damaged key file into a new one in its place. The damaged one is not set aside: a key
 * must not lie about where nobody destroys it.
 */
export function salvageKeys(path: string, options: DatabaseOptions): Database {
  const rows = new Map<string, unknown[][]>()
  const read = (table: string, columns: string, source: Database) => {
    const found: unknown[][] = []
    rows.set(table, found)
    try {
      for (const row of source.prepare(`SELECT ${columns} FROM ${table}`).raw().iterate())
        found.push(row as unknown[])
    } catch {
      // The damage begins here.
    }
  }
  try {
    const source = openDatabase(path, { ...options, readOnly: true })
    read('key', 'id, stream, secret', source)
    read('destroyed', 'stream, owed', source)
    source.close()
  } catch {
    // Nothing of it can be read.
  }
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
  const db = openDatabase(path, options)
  migrate(db, keySteps)
  for (const [table, found] of rows) {
    for (const row of found) {
      db.prepare(`INSERT OR IGNORE INTO ${table} VALUES (${row.map(() => '?').join(', ')})`).run(...row)
    }
  }
  return db
}

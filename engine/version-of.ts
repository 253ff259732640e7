import type { Database } from 'better-sqlite3'

/** Tells, once for each time, that somebody else has written the file of this connection. */
export function versionOf(db: Database): () => boolean {
  const statement = db.prepare<[], number>('PRAGMA data_version').pluck()
  let known = statement.get()
  return () => {
    const now = statement.get()
    const isNew = now !== known
    known = now
    return isNew
  }
}

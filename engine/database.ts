import Sqlite, { type Database } from 'better-sqlite3'

export interface DatabaseOptions {
  readonly readOnly?: boolean
  /** Path of better-sqlite3's compiled addon where the loader cannot find it (bundled applications). */
  readonly nativeBinding?: string | undefined
}

/**
 * Opens one file of a seat's memory (`:memory:` for tests) with the settings all of them share.
 * WAL, so that readers never wait for the writer; `synchronous = FULL`, so that a commit is on the disk.
 */
export function openDatabase(path: string, options: DatabaseOptions = {}): Database {
  const { readOnly = false, nativeBinding } = options
  const db = new Sqlite(path, {
    readonly: readOnly,
    fileMustExist: readOnly,
    timeout: 5000,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  })
  if (!readOnly) db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('temp_store = MEMORY')
  db.pragma('cache_size = -32000')
  return db
}

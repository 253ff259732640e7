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
  // What is deleted inside a page is overwritten at once: view rows and drafts may hold personal data.
  if (!readOnly) db.pragma('secure_delete = FAST')
  // 32 MB: a first sync writes each page once and not once a batch. Quiet moments copy the WAL sooner.
  db.pragma('wal_autocheckpoint = 8000')
  db.pragma('synchronous = FULL')
  db.pragma('temp_store = MEMORY')
  db.pragma('cache_size = -32000')
  return db
}

/** Pages the stretched WAL has room for before a checkpoint lets it begin again. */
const STRETCHED_PAGES = 400

/**
 * Makes the WAL of a file that is committed row by row long enough once, so that a commit only overwrites: the file
 * system then has no new block to note, and waiting for the disk takes about half the time. Written by a transaction
 * too large for the cache that is rolled back: nothing of it stays but the length.
 */
export function stretchWal(db: Database): void {
  if (db.memory) return
  const cached = db.pragma('cache_size', { simple: true })
  db.pragma('cache_size = 10')
  db.exec('BEGIN')
  try {
    db.exec('CREATE TABLE stretch (bytes BLOB) STRICT')
    db.prepare('INSERT INTO stretch (bytes) VALUES (zeroblob(?))').run((STRETCHED_PAGES + 50) * 4096)
  } finally {
    db.exec('ROLLBACK')
    db.pragma(`cache_size = ${cached}`)
  }
  db.pragma(`wal_autocheckpoint = ${STRETCHED_PAGES}`)
}

import type { Database } from 'better-sqlite3'

/**
 * Event, outbox and blob tables are the only ones ever migrated; everything else is projected again.
 * A step is never edited once released: the next change is the next step.
 */
export const seatSteps: readonly string[] = [
  `CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

   -- One accepted fact, or the stub of one this seat may not see (stream, command, n and body are null).
   -- body is the canonical JSON the digest was made of: verifying needs no parsing.
   CREATE TABLE event (
     seq INTEGER PRIMARY KEY,
     digest BLOB NOT NULL,
     hash BLOB NOT NULL,
     stream TEXT,
     command TEXT,
     n INTEGER,
     body TEXT
   ) STRICT;
   CREATE INDEX event_by_stream ON event (stream, seq) WHERE stream IS NOT NULL;
   CREATE UNIQUE INDEX event_by_command ON event (command, n) WHERE command IS NOT NULL;

   CREATE TABLE blob (
     hash TEXT PRIMARY KEY,
     size INTEGER NOT NULL,
     media TEXT NOT NULL,
     held INTEGER NOT NULL,
     addedAt INTEGER NOT NULL
   ) STRICT;

   -- behind: streams of the kind below it are not projected yet; null when the view is whole.
   CREATE TABLE view_version (kind TEXT PRIMARY KEY, version INTEGER NOT NULL, behind TEXT) STRICT;
   CREATE TABLE previewed (stream TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
   -- Streams with facts this version cannot read (需升级查看); tried again at each start.
   CREATE TABLE stream_needs_upgrade (stream TEXT PRIMARY KEY, type TEXT NOT NULL, v INTEGER NOT NULL) STRICT;
   -- Events behind the full text's mark that it does not hold: revealed late, or readable only now.
   CREATE TABLE search_owed (seq INTEGER PRIMARY KEY) STRICT;`,
]

export const outboxSteps: readonly string[] = [
  `-- place is the order of the clicks. Status accepted: the centre has it, its events are not here yet.
   CREATE TABLE waiting (
     place INTEGER PRIMARY KEY,
     id TEXT NOT NULL,
     body TEXT NOT NULL,
     reads TEXT NOT NULL,
     facts TEXT NOT NULL,
     status TEXT NOT NULL CHECK (status IN ('waiting', 'accepted', 'held', 'refused')),
     last INTEGER,
     reason TEXT
   ) STRICT;
   CREATE TABLE draft (key TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;`,
]

/** Brings a file to the newest step, all or nothing. Throws on a file written by a newer version. */
export function migrate(db: Database, steps: readonly string[]): void {
  const done = db.pragma('user_version', { simple: true }) as number
  if (done > steps.length) throw new Error('本机数据由更新版本的指挥台写成，请先升级本机程序')
  if (done === steps.length) return
  db.transaction(() => {
    for (const step of steps.slice(done)) db.exec(step)
    db.pragma(`user_version = ${steps.length}`)
  })()
}

import type { Database } from 'better-sqlite3'
import { kindNamed } from '../domain/index.ts'
import { openDatabase } from './database.ts'
import { createFolds } from './fold.ts'
import { openLog } from './log.ts'
import { pathIn, seatFiles } from './memory.ts'
import { openOutbox } from './outbox.ts'
import type { Readable } from './query.ts'
import { allViews } from './views/index.ts'

export interface Reader extends Readable {
  close(): void
}

/** Opens a seat's files for reading only; the writer has made and migrated them. */
export function openReader(dir: string, nativeBinding: string | undefined): Reader {
  const options = { readOnly: true, nativeBinding }
  const db = openDatabase(pathIn(dir, seatFiles.seat), options)
  const outboxDb = openDatabase(pathIn(dir, seatFiles.outbox), options)
  const outbox = openOutbox(outboxDb)
  const folds = createFolds(openLog(db), kindNamed)
  const seatVersion = versionOf(db)
  const outboxVersion = versionOf(outboxDb)
  return {
    db,
    outbox,
    folds,
    views: allViews,
    kindNamed,
    refresh() {
      if (seatVersion()) folds.clear()
      if (outboxVersion()) outbox.reload()
    },
    close() {
      db.close()
      outboxDb.close()
    },
  }
}

/** Tells, once for each time, that somebody else has written. */
function versionOf(db: Database): () => boolean {
  const statement = db.prepare<[], number>('PRAGMA data_version').pluck()
  let known = statement.get()
  return () => {
    const now = statement.get()
    const isNew = now !== known
    known = now
    return isNew
  }
}

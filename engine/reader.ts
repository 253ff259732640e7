import { kindNamed } from '../domain/index.ts'
import { openDatabase } from './database.ts'
import { createFolds } from './fold.ts'
import { openLog } from './log.ts'
import { pathIn, seatFiles } from './memory.ts'
import { openOutbox } from './outbox.ts'
import type { Readable } from './query.ts'
import { openKeyFile } from './seal/key-file.ts'
import { createSeals } from './seal/seals.ts'
import { versionOf } from './version-of.ts'
import { allViews } from './views/index.ts'

export interface Reader extends Readable {
  close(): void
}

/** Opens a seat's files for reading only; the writer has made and migrated them. */
export function openReader(dir: string, nativeBinding: string | undefined): Reader {
  const options = { readOnly: true, nativeBinding }
  const db = openDatabase(pathIn(dir, seatFiles.seat), options)
  const outboxDb = openDatabase(pathIn(dir, seatFiles.outbox), options)
  const keys = openKeyFile(pathIn(dir, seatFiles.keys), options)
  const seals = createSeals(keys, kindNamed)
  const outbox = openOutbox(outboxDb, seals)
  const folds = createFolds(openLog(db, seals.open), kindNamed)
  const seatVersion = versionOf(db)
  const outboxVersion = versionOf(outboxDb)
  const keysVersion = keys.changed
  return {
    db,
    outbox,
    folds,
    views: allViews,
    kindNamed,
    refresh() {
      if (keysVersion()) {
        keys.refresh()
        folds.clear()
        outbox.reload()
      }
      if (seatVersion()) folds.clear()
      if (outboxVersion()) outbox.reload()
    },
    close() {
      db.close()
      outboxDb.close()
      keys.close()
    },
  }
}

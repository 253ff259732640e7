import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { kindNamed as productKind } from '../domain/index.ts'
import type { Kind } from '../domain/model.ts'
import { createProjector, type Projector } from './change.ts'
import { type CheckProjection, createProjectionCheck } from './check-projection.ts'
import type { KindNamed } from './facts.ts'
import { createFolds, type Folds } from './fold.ts'
import { type EventLog, openLog } from './log.ts'
import { type Outbox, openOutbox } from './outbox.ts'
import { openPreviewed, type Previewed } from './previewed.ts'
import { type KeyFile, openKeyFile } from './seal/key-file.ts'
import { createSeals, type Seals } from './seal/seals.ts'
import { prepareSearch } from './search/tables.ts'
import { openSoundOutbox, openSoundSeat } from './sound-files.ts'
import type { View } from './view.ts'
import { prepareViewTables } from './view-tables.ts'
import { allViews } from './views/index.ts'

export interface MemoryOptions {
  /** Folder of the seat's files, made when missing; `:memory:` keeps nothing. */
  readonly dir: string
  readonly views?: readonly View[]
  readonly kinds?: Readonly<Record<string, Kind>>
  readonly nativeBinding?: string | undefined
  /** Projects every touched stream a second time from the file and compares (development, tests). */
  readonly checkProjections?: boolean
  /** A log of at most so many events is projected anew at the start, a longer one in the background (20 000). */
  readonly rebuildAtOnce?: number
  /** UTC ms; names what is set aside. */
  readonly clock?: () => number
}

/** The open parts of a seat's memory; its acts are functions over them. */
export interface Memory {
  readonly db: Database
  readonly outboxDb: Database
  /** Where the files are, `:memory:` for none. */
  readonly dir: string
  readonly keys: KeyFile
  readonly seals: Seals
  readonly log: EventLog
  readonly outbox: Outbox
  readonly folds: Folds
  readonly projector: Projector
  readonly views: readonly View[]
  readonly kindNamed: KindNamed
  /** Streams whose rows are behind because a projection failed; taken along by the next one. */
  readonly owed: Set<string>
  readonly previewed: Previewed
  readonly rebuildAtOnce: number
  readonly checkProjection: CheckProjection | null
  /** What was wrong with the files at opening, in words. */
  readonly troubles: readonly string[]
  /** Told what failed besides the act that was asked for; set by whoever owns the memory. */
  onTrouble: (error: unknown) => void
  /** Runs `work` in one transaction of `seat.sqlite`; `durable` waits for the disk. */
  write<T>(durable: boolean, work: () => T): T
  close(): void
}

/** File names inside a seat's folder. Keys stay out of every backup. */
export const seatFiles = { seat: 'seat.sqlite', outbox: 'outbox.sqlite', keys: 'keys.sqlite' } as const

export function pathIn(dir: string, file: string): string {
  return dir === ':memory:' ? dir : join(dir, file)
}

/** Opens the files, migrates them and prepares the views' tables. Throws where a file cannot be used. */
export function openMemory(options: MemoryOptions): Memory {
  const { dir, views = allViews, kinds, nativeBinding, checkProjections = false, clock = Date.now } = options
  const { rebuildAtOnce = 20_000 } = options
  if (dir !== ':memory:' && !existsSync(dir)) mkdirSync(dir, { recursive: true })
  // The outbox first: it holds what nobody else has.
  const outboxFile = openSoundOutbox(pathIn(dir, seatFiles.outbox), clock(), { nativeBinding })
  const outboxDb = outboxFile.db
  const seatFile = orClose(outboxDb, () =>
    openSoundSeat(pathIn(dir, seatFiles.seat), clock(), { nativeBinding }),
  )
  const { db } = seatFile
  const keys = orClose(db, () => openKeyFile(pathIn(dir, seatFiles.keys), { nativeBinding }))
  prepareViewTables(db, views)
  prepareSearch(db, views)
  const kindNamed: KindNamed =
    kinds === undefined ? productKind : (name) => (Object.hasOwn(kinds, name) ? kinds[name] : undefined)
  const seals = createSeals(keys, kindNamed)
  const log = openLog(db, seals.open)
  const transaction = db.transaction((work: () => unknown) => work())
  let isDurable = true

  return {
    db,
    outboxDb,
    dir,
    keys,
    seals,
    log,
    outbox: openOutbox(outboxDb, seals),
    folds: createFolds(log, kindNamed),
    projector: createProjector(db, views),
    views,
    kindNamed,
    owed: new Set(),
    previewed: openPreviewed(db),
    rebuildAtOnce,
    checkProjection: checkProjections ? createProjectionCheck(views) : null,
    troubles: [outboxFile.trouble, seatFile.trouble].filter((trouble) => trouble !== null),
    onTrouble: () => {},
    write(durable, work) {
      if (durable !== isDurable) db.pragma(`synchronous = ${durable ? 'FULL' : 'NORMAL'}`)
      isDurable = durable
      return transaction.immediate(work) as never
    },
    close() {
      db.close()
      outboxDb.close()
      keys.close()
    },
  }
}

function orClose<T>(db: Database, open: () => T): T {
  try {
    return open()
  } catch (error) {
    db.close()
    throw error
  }
}

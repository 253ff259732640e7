import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { noteCatchingUp } from './catching-up.ts'
import { type DatabaseOptions, openDatabase, stretchWal } from './database.ts'
import { migrate, outboxSteps, seatSteps } from './migrate.ts'
import { salvageOutbox } from './salvage-outbox.ts'
import { isCorrupt } from './words-of-error.ts'

export interface Opened {
  readonly db: Database
  /** What was wrong with the file and what was done, in words; null for a sound one. */
  readonly trouble: string | null
}

/** A file next to the database that says: it was found damaged while in use, look before you trust it. */
const suspectMark = (path: string) => `${path}.suspect`

/** Has the next start look through the whole file; for an error that came while the file was in use. */
export function suspect(path: string): void {
  if (path !== ':memory:') writeFileSync(suspectMark(path), '')
}

/** Opens the outbox. A damaged one is copied row by row into a new file, the old one is set aside. */
export function openSoundOutbox(path: string, now: number, options: DatabaseOptions): Opened {
  const opened = openSound(path, outboxSteps, options, true)
  if (opened !== null) {
    stretchWal(opened)
    return { db: opened, trouble: null }
  }
  const aside = setAside(path, now)
  const db = openDatabase(path, options)
  migrate(db, outboxSteps)
  const saved = salvageOutbox(aside, db, options)
  const trouble = `本机待发送文件已损坏，救回 ${saved} 条待发送内容，请核对近期所写；损坏的文件另存为 ${aside}`
  return { db, trouble }
}

/** Opens the log's copy. A damaged one is set aside whole: the log comes again from the centre. */
export function openSoundSeat(path: string, now: number, options: DatabaseOptions): Opened {
  const opened = openSound(path, seatSteps, options, existsSync(suspectMark(path)))
  rmSync(suspectMark(path), { force: true })
  if (opened !== null) return { db: opened, trouble: null }
  const aside = setAside(path, now)
  const db = openDatabase(path, options)
  migrate(db, seatSteps)
  noteCatchingUp(db, true)
  const trouble = `本机日志文件已损坏，已从空白开始，连上中心后会自动取回全部日志；损坏的文件另存为 ${aside}`
  return { db, trouble }
}

/** Null where the file is damaged. `whole` looks at every page, which takes long for a large file. */
function openSound(
  path: string,
  steps: readonly string[],
  options: DatabaseOptions,
  whole: boolean,
): Database | null {
  let db: Database | null = null
  try {
    db = openDatabase(path, options)
    migrate(db, steps)
    if (!whole || db.pragma('quick_check(1)', { simple: true }) === 'ok') return db
  } catch (error) {
    if (!isCorrupt(error)) {
      db?.close()
      throw error
    }
  }
  db?.close()
  return null
}

/** Renames a database with its WAL; returns the new name. */
function setAside(path: string, now: number): string {
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-')
  const aside = `${path}.damaged-${stamp}`
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix)
  }
  return aside
}

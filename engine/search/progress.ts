import type { Database } from 'better-sqlite3'
import { prepared, preparedValue } from '../prepared.ts'

/** Seq up to which the full text holds every event, but for those owed. */
export function searchedTo(db: Database): number {
  return Number(preparedValue<string>(db, `SELECT value FROM meta WHERE key = 'searchedTo'`).get() ?? 0)
}

/** Events the full text does not hold yet. */
export function searchBehind(db: Database): number {
  const newest = preparedValue<number>(db, 'SELECT coalesce(max(seq), 0) FROM event').get() ?? 0
  const owed = preparedValue<number>(db, 'SELECT count(*) FROM search_owed').get() ?? 0
  return Math.max(0, newest - searchedTo(db)) + owed
}

/** Notes that a stream's events behind the mark must be indexed after all. */
export function oweSearch(db: Database, stream: string): void {
  prepared(
    db,
    'INSERT OR IGNORE INTO search_owed (seq) SELECT max(seq) FROM event WHERE stream = ? HAVING max(seq) <= ?',
  ).run(stream, searchedTo(db))
}

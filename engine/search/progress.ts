import type { Database } from 'better-sqlite3'
import { preparedValue } from '../prepared.ts'

/** Seq up to which the full text holds every event. */
export function searchedTo(db: Database): number {
  return Number(preparedValue<string>(db, `SELECT value FROM meta WHERE key = 'searchedTo'`).get() ?? 0)
}

/** Events the full text does not hold yet. */
export function searchBehind(db: Database): number {
  const newest = preparedValue<number>(db, 'SELECT coalesce(max(seq), 0) FROM event').get() ?? 0
  return Math.max(0, newest - searchedTo(db))
}

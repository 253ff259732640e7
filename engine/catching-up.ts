import type { Database } from 'better-sqlite3'
import { prepared, preparedValue } from './prepared.ts'

/**
 * True while the log here is known to be behind the centre's. What waits is then not judged again: half a history
 * would refuse what the whole one accepts. Kept in the file, so that a restart in between knows it too.
 */
export function isCatchingUp(db: Database): boolean {
  return preparedValue(db, `SELECT 1 FROM meta WHERE key = 'catchingUp'`).get() !== undefined
}

/** Notes that the log is behind, or has caught up. */
export function noteCatchingUp(db: Database, isBehind: boolean): void {
  if (isBehind === isCatchingUp(db)) return
  if (isBehind) prepared(db, `INSERT INTO meta (key, value) VALUES ('catchingUp', '1')`).run()
  else prepared(db, `DELETE FROM meta WHERE key = 'catchingUp'`).run()
}

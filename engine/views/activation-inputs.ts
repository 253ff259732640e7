import type { Database } from 'better-sqlite3'
import type { Inputs } from '../../domain/plan/condition.ts'
import { calendarDay, DAY } from '../../domain/time.ts'
import { prepared } from '../prepared.ts'

type Level = 1 | 2 | 3 | 4

/** How far back warnings are read: longer than the longest incident a board is looked at for. */
const BACK = 10 * DAY

/** What conditions of a plan look at, of one incident (its stream) and of the warnings of the district, up to `now` (UTC ms). */
export function inputsOf(db: Database, incident: string, now: number): Inputs {
  const [known] = prepared<{ level: Level | null; reportedAt: number }>(
    db,
    'SELECT level, reportedAt FROM incident_case WHERE stream = ?',
  ).all(incident)
  const warnings = prepared<{ at: number; text: string }>(
    db,
    `SELECT at, text FROM log_entry WHERE day >= ? AND kind = 'warning' AND at <= ? ORDER BY at, stream`,
  ).all(calendarDay(now - BACK), now)
  return {
    figures: [],
    responses: [],
    levels: known === undefined ? [] : [{ at: known.reportedAt, level: known.level }],
    warnings,
  }
}

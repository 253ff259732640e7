import type { Database } from 'better-sqlite3'
import type { LevelStep } from '../../domain/incident/rows.ts'
import type { Inputs } from '../../domain/plan/condition.ts'
import { calendarDay, DAY } from '../../domain/time.ts'
import { prepared } from '../prepared.ts'
import type { ProposalItem } from './factsheet-items.ts'
import type { responseOf } from './response.ts'

type Level = 1 | 2 | 3 | 4

/** How far back warnings are read: longer than the longest incident a board is looked at for. */
const BACK = 10 * DAY

/** What conditions of a plan look at, of one incident (its stream) and of the warnings of the district, up to `now` (UTC ms). */
export function inputsOf(db: Database, incident: string, now: number): Inputs {
  return {
    figures: figuresOf(db, incident),
    responses: responsesOf(db, incident),
    levels: levelsOf(db, incident),
    warnings: prepared<{ at: number; text: string }>(
      db,
      `SELECT at, text FROM log_entry WHERE day >= ? AND kind = 'warning' AND at <= ? ORDER BY at, stream`,
    ).all(calendarDay(now - BACK), now),
  }
}

/** Approved versions of the fact sheet, by when they were approved. */
function figuresOf(db: Database, incident: string): Inputs['figures'] {
  return prepared<{ body: string }>(
    db,
    'SELECT body FROM factsheet_item WHERE stream = ? AND version IS NOT NULL ORDER BY version',
  )
    .all(incident.replace(/^incident\//, 'factsheet/'))
    .map(({ body }) => JSON.parse(body) as ProposalItem)
    .map(({ decidedAt, proposedAt, figures }) => ({
      at: decidedAt ?? proposedAt,
      values: Object.fromEntries(figures.map(({ key, value }) => [key, value])),
    }))
    .sort(byTime)
}

function responsesOf(db: Database, incident: string): Inputs['responses'] {
  return prepared<{ body: string }>(db, 'SELECT body FROM response_state WHERE incident = ?')
    .all(incident)
    .flatMap(({ body }) => (JSON.parse(body) as NonNullable<ReturnType<typeof responseOf>>).history)
    .map(({ at, level, step }) => ({ at, level: step === 'end' ? null : level }))
    .sort(byTime)
}

function levelsOf(db: Database, incident: string): Inputs['levels'] {
  return prepared<{ body: string }>(db, 'SELECT body FROM incident_case WHERE stream = ?')
    .all(incident)
    .flatMap(({ body }) => (JSON.parse(body) as { levelHistory: LevelStep[] }).levelHistory)
    .map(({ judgedAt, level }) => ({ at: judgedAt, level: level as Level | null }))
    .sort(byTime)
}

function byTime(a: { at: number }, b: { at: number }): number {
  return a.at - b.at
}

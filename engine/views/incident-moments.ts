import type { Database } from 'better-sqlite3'
import { levelText, outcomeText, relationText } from '../../domain/incident/incident.ts'
import type { IncidentRow, LevelStep } from '../../domain/incident/rows.ts'
import type { Moment } from '../../domain/timeline/moment.ts'
import { prepared } from '../prepared.ts'
import type { Case } from './incident-case.ts'

/** Steps of the incident itself. */
export function incidentMoments(db: Database, incident: string): Moment[] {
  const stored = prepared<{ body: string }>(db, 'SELECT body FROM incident_case WHERE stream = ?').get(
    incident,
  )
  if (stored === undefined) return []
  const row = JSON.parse(stored.body) as Case
  const step = (
    key: string,
    at: number,
    text: string,
    seat: string,
    person: string | null = null,
  ): Moment => ({
    key: `${incident}#${key}`,
    at,
    writtenAt: null,
    kind: 'incident',
    text,
    source: incident,
    by: { seat, person },
    pending: row.pending,
  })
  const first = row.levelHistory.find(({ from }) => from === 'report')?.level ?? null
  const judged = first === null ? '' : `，初判${levelText[first]}`
  const moments = [step('reported', row.reportedAt, `接报并登记${judged}`, row.seat)]
  const { occurredAt, verified, closed, relations } = row
  if (occurredAt !== null) moments.unshift(step('occurred', occurredAt, '事件发生', row.seat))
  if (verified !== null) {
    const note = verified.note === '' ? '' : `。${verified.note}`
    moments.push(
      step('verified', verified.at, `核实：${outcomeText[verified.outcome]}${note}`, verified.seat),
    )
  }
  for (const [place, one] of row.levelHistory.entries()) {
    const before = row.levelHistory[place - 1] ?? null
    // What was judged with the report or the verification stands there.
    if (one.from !== 'assess' || before?.level === one.level) continue
    const text = levelWords(one, before)
    moments.push(step(`level-${place}`, one.judgedAt, text, one.seat, one.person ?? null))
  }
  for (const { to, how, at } of relations) {
    moments.push(step(`relation-${to}`, at, relationText[how], row.seat))
  }
  for (const [place, one] of row.reopened.entries()) {
    moments.push(step(`reopened-${place}`, one.at, `重新打开：${one.why}`, one.seat, one.person ?? null))
  }
  for (const [place, one] of row.restrictions.entries()) {
    moments.push(step(`restricted-${place}`, one.at, `限知：${one.why}`, one.seat, one.person ?? null))
  }
  if (row.mergedInto !== null) {
    moments.push(step('merged', row.lastAt, `并入另一件：${row.mergedWhy ?? ''}`, row.seat))
  }
  if (closed !== null) moments.push(step('closed', closed.at, closedWords(closed), closed.seat))
  return moments
}

function levelWords({ level, clause }: LevelStep, before: LevelStep | null): string {
  const name = level === null ? '未定级' : levelText[level]
  const word = before === null ? '初判' : '改判'
  return clause === '' ? `${word}${name}` : `${word}${name}（${clause}）`
}

/** The reason, and what was left open with its own. */
function closedWords({ why, left }: NonNullable<IncidentRow['closed']>): string {
  return [`办结：${why}`, ...left.map((one) => `${one.what}未办：${one.why}`)].join('；').slice(0, 4000)
}

import type { Database } from 'better-sqlite3'
import { stepText } from '../../domain/log/steps.ts'
import type { Moment } from '../../domain/timeline/moment.ts'
import { prepared } from '../prepared.ts'
import type { Step } from './log-steps.ts'

interface Stored {
  key: string
  at: number
  occurredAt: number | null
  text: string
  seat: string
  person: string | null
  pending: number
  steps: string | null
}

/** Lines of an incident, the one it was declared from and those it took over, with what was done about them; a line stands where it happened. */
export function logMoments(db: Database, incident: string): Moment[] {
  const rows = prepared<Stored>(
    db,
    `SELECT stream AS key, at, occurredAt, text, seat, person, pending, steps FROM log_entry WHERE incident = ?
     UNION ALL
     SELECT e.stream, e.at, e.occurredAt, e.text, e.seat, e.person, e.pending, e.steps FROM timeline_adopted a
       JOIN log_entry e ON e.stream = a.line WHERE a.incident = ? AND e.incident IS NOT ?
     UNION
     SELECT e.stream, e.at, e.occurredAt, e.text, e.seat, e.person, e.pending, e.steps FROM incident_case c
       JOIN log_entry e ON e.stream = c.source WHERE c.stream = ? AND e.incident IS NULL`,
  ).all(incident, incident, incident, incident)
  const moments: Moment[] = []
  for (const { key, at, occurredAt, text, seat, person, pending, steps } of rows) {
    moments.push({
      key,
      at: occurredAt ?? at,
      writtenAt: occurredAt === null ? null : at,
      kind: 'log',
      text,
      source: key,
      by: { seat, person },
      pending: pending === 1,
    })
    if (steps === null) continue
    for (const step of JSON.parse(steps) as Step[]) {
      if (step.type === 'read' || step.type === 'joined') continue
      const words = [step.whom, step.text].filter(Boolean).join('：')
      moments.push({
        key: `${key}#${step.key}`,
        at: step.at,
        writtenAt: null,
        kind: 'log',
        source: key,
        text: words === '' ? stepText[step.type] : `${stepText[step.type]}：${words}`,
        by: { seat: step.seat, person: step.person },
        pending: step.pending,
      })
    }
  }
  return moments
}

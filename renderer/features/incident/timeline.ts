import { outcomeText } from '../../../domain/incident/incident.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import type { LogRow } from '../../../domain/log/rows.ts'
import { text } from './text.ts'

/** One moment of an incident: a log line, or a step of the incident itself. */
export type Moment =
  | { type: 'line'; key: string; at: number; row: LogRow }
  | { type: 'step'; key: string; at: number; words: string; seat: string | null }

/** What happened in order of time. A line that says when it happened stands there, not where it was written. */
export function timeline(incident: IncidentRow, lines: readonly LogRow[]): Moment[] {
  const moments: Moment[] = lines.map((row) => ({
    type: 'line',
    key: row.key,
    at: row.occurredAt ?? row.at,
    row,
  }))
  const step = (key: string, at: number, words: string, seat: string | null) =>
    moments.push({ type: 'step', key, at, words, seat })
  const { occurredAt, reportedAt, verified, closed, seat } = incident
  if (occurredAt !== null) step('occurred', occurredAt, text.step.occurred, null)
  step('reported', reportedAt, text.step.reported, seat)
  if (verified !== null) {
    const words = text.step.verified(outcomeText[verified.outcome], verified.note)
    step('verified', verified.at, words, verified.seat)
  }
  if (closed !== null) step('closed', closed.at, text.step.closed(closed.why), closed.seat)
  return moments.sort((a, b) => a.at - b.at)
}

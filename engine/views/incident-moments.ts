import type { Database } from 'better-sqlite3'
import { outcomeText } from '../../domain/incident/incident.ts'
import type { IncidentRow } from '../../domain/incident/rows.ts'
import type { Moment } from '../../domain/timeline/moment.ts'
import { prepared } from '../prepared.ts'

interface Stored {
  occurredAt: number | null
  reportedAt: number
  seat: string
  verified: string | null
  closed: string | null
  pending: number
}

/** Steps of the incident itself. */
export function incidentMoments(db: Database, incident: string): Moment[] {
  const row = prepared<Stored>(
    db,
    `SELECT occurredAt, reportedAt, seat, verified, closed, pending FROM incident_case WHERE stream = ?`,
  ).get(incident)
  if (row === undefined) return []
  const step = (key: string, at: number, text: string, seat: string): Moment => ({
    ...{ key: `${incident}#${key}`, at, writtenAt: null, kind: 'incident', text, source: incident },
    ...{ by: { seat, person: null }, pending: row.pending === 1 },
  })
  const verified = read<NonNullable<IncidentRow['verified']>>(row.verified)
  const closed = read<NonNullable<IncidentRow['closed']>>(row.closed)
  return [
    ...(row.occurredAt === null ? [] : [step('occurred', row.occurredAt, '事件发生', row.seat)]),
    step('reported', row.reportedAt, '接报并登记', row.seat),
    ...(verified === null
      ? []
      : [
          step(
            'verified',
            verified.at,
            `核实：${outcomeText[verified.outcome]}${verified.note === '' ? '' : `。${verified.note}`}`,
            verified.seat,
          ),
        ]),
    ...(closed === null ? [] : [step('closed', closed.at, `办结：${closed.why}`, closed.seat)]),
  ]
}

function read<T>(stored: string | null): T | null {
  return stored === null ? null : (JSON.parse(stored) as T)
}

import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import { incidentStatusText } from '../../domain/incident/incident.ts'
import type { IncidentRow } from '../../domain/incident/rows.ts'
import { prepared } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'

interface Stored extends Omit<IncidentRow, 'verified' | 'closed' | 'sharedWith' | 'pending'> {
  verified: string | null
  closed: string | null
  sharedWith: string
  pending: number
}

const SELECT = `SELECT stream AS key, number, title, place, street, category, level, status, occurredAt, reportedAt,
  seat, origin AS "from", verified, closed, sharedWith, lastAt, pending FROM incident_case`

function rowOf(stored: Stored): IncidentRow {
  return {
    ...stored,
    verified: stored.verified === null ? null : JSON.parse(stored.verified),
    closed: stored.closed === null ? null : JSON.parse(stored.closed),
    sharedWith: JSON.parse(stored.sharedWith),
    pending: stored.pending === 1,
  }
}

const open: ViewQuery<'incident.open'> = {
  kinds: ['incident'],
  run: (db, { limit }) =>
    prepared<Stored>(
      db,
      `${SELECT} WHERE status <> 'closed'
         ORDER BY level IS NULL, level, reportedAt DESC, stream DESC LIMIT ?`,
    )
      .all(limit)
      .map(rowOf),
}

const all: ViewQuery<'incident.all'> = {
  kinds: ['incident'],
  run: (db, { limit, before }) =>
    prepared<Stored>(
      db,
      `${SELECT} WHERE ? IS NULL
           OR (reportedAt, stream) < (SELECT reportedAt, stream FROM incident_case WHERE stream = ?)
         ORDER BY reportedAt DESC, stream DESC LIMIT ?`,
    )
      .all(before, before, limit)
      .map(rowOf),
}

const one: ViewQuery<'incident.one'> = {
  kinds: ['incident'],
  run: (db, { stream }) => prepared<Stored>(db, `${SELECT} WHERE stream = ?`).all(stream).map(rowOf),
}

export const incidentQueriesRun: View['queries'] = {
  'incident.open': open,
  'incident.all': all,
  'incident.one': one,
}

/** 在办事件 for the next shift; the next report of each comes with its own clock. */
export function carriedIncidents(db: Database): CarriedItem[] {
  return prepared<Stored>(db, `${SELECT} WHERE status <> 'closed' ORDER BY reportedAt, stream`)
    .all()
    .map(rowOf)
    .map((row) => ({
      key: row.key,
      group: 'incident',
      title: row.title,
      text: [incidentStatusText[row.status], row.place, row.verified?.note].filter(Boolean).join('；'),
      source: row.key,
      owner: null,
      since: row.reportedAt,
      due: null,
      level: row.level,
    }))
}

import type { Database } from 'better-sqlite3'
import type { IncidentFact } from '../../domain/incident/incident.ts'
import type { IncidentRow } from '../../domain/incident/rows.ts'
import { unreachable } from '../../domain/model.ts'
import type { ToldFact, View } from '../view.ts'
import { incidentMoments } from './incident-moments.ts'
import { carriedIncidents, incidentQueriesRun } from './incident-queries.ts'

type Case = Omit<IncidentRow, 'key'>

/** An incident as it stands, or null before it was reported. */
export function caseOf(facts: readonly ToldFact[]): Case | null {
  let known: Case | null = null
  for (const { fact, told } of facts) {
    const { type, data } = fact as IncidentFact
    const { at } = told
    const { seat } = told.by
    if (type === 'incident.reported') {
      const { title, place, street, category, level, occurredAt, from } = data
      const { number } = told
      known = {
        ...{ number, title, place, street, category, level, status: 'reported', occurredAt, reportedAt: at },
        ...{ seat, from, verified: null, closed: null, sharedWith: [], lastAt: at, pending: false },
      }
    }
    if (known === null) continue
    known.lastAt = Math.max(known.lastAt, at)
    if (told.pending) known.pending = true
    switch (type) {
      case 'incident.reported':
        break
      case 'incident.verified':
        known.status = 'verified'
        known.verified = { outcome: data.outcome, note: data.note, at, seat }
        known.level = data.level ?? known.level
        break
      case 'incident.shared':
        known.sharedWith = [...known.sharedWith, data.street]
        break
      case 'incident.closed':
        known.status = 'closed'
        known.closed = { why: data.why, at, seat }
        break
      default:
        unreachable(type)
    }
  }
  return known
}

function prepare(db: Database) {
  const insert = db.prepare(
    `INSERT INTO incident_case (stream, number, title, place, street, category, level, status, occurredAt,
       reportedAt, seat, origin, verified, closed, sharedWith, lastAt, pending)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (stream: string, facts: readonly ToldFact[]) => {
    const known = caseOf(facts)
    if (known === null) return
    insert.run(
      stream,
      known.number,
      known.title,
      known.place,
      known.street,
      known.category,
      known.level,
      known.status,
      known.occurredAt,
      known.reportedAt,
      known.seat,
      known.from,
      known.verified === null ? null : JSON.stringify(known.verified),
      known.closed === null ? null : JSON.stringify(known.closed),
      JSON.stringify(known.sharedWith),
      known.lastAt,
      known.pending ? 1 : 0,
    )
  }
}

/** 突发事件: one row an incident. */
export const incidentView: View = {
  kind: 'incident',
  version: 1,
  schema: [
    `CREATE TABLE incident_case (
       stream TEXT NOT NULL UNIQUE,
       number TEXT,
       title TEXT NOT NULL,
       place TEXT NOT NULL,
       street TEXT,
       category TEXT,
       level INTEGER,
       status TEXT NOT NULL,
       occurredAt INTEGER,
       reportedAt INTEGER NOT NULL,
       seat TEXT NOT NULL,
       origin TEXT,
       verified TEXT,
       closed TEXT,
       sharedWith TEXT NOT NULL,
       lastAt INTEGER NOT NULL,
       pending INTEGER NOT NULL
     ) STRICT`,
    'CREATE INDEX incident_case_by_time ON incident_case (reportedAt, stream)',
    `CREATE INDEX incident_case_open ON incident_case (level, reportedAt, stream) WHERE status <> 'closed'`,
  ],
  tables: ['incident_case'],
  prepare,
  queries: incidentQueriesRun,
  carried: carriedIncidents,
  moments: incidentMoments,
}

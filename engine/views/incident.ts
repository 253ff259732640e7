import type { Database } from 'better-sqlite3'
import type { ToldFact, View } from '../view.ts'
import { carriedIncidents } from './incident-carried.ts'
import { caseOf } from './incident-case.ts'
import { incidentMoments } from './incident-moments.ts'
import { incidentQueriesRun } from './incident-queries.ts'

function prepare(db: Database) {
  const insert = db.prepare(
    `INSERT INTO incident_case (stream, number, title, place, street, category, subtype, level, status, occurredAt,
       receivedAt, reportedAt, assessedAt, closedAt, mergedInto, restricted, isOpen, seat, source, body)
     VALUES (@stream, @number, @title, @place, @street, @category, @subtype, @level, @status, @occurredAt,
       @receivedAt, @reportedAt, @assessedAt, @closedAt, @mergedInto, @restricted, @isOpen, @seat, @source, @body)`,
  )
  const relate = db.prepare('INSERT INTO incident_relation (stream, other, how, at) VALUES (?, ?, ?, ?)')
  return (stream: string, facts: readonly ToldFact[]) => {
    const known = caseOf(facts)
    if (known === null) return
    const { number, title, place, street, category, subtype, level, status, occurredAt, seat } = known
    const { receivedAt, reportedAt, assessedAt, mergedInto } = known
    insert.run({
      stream,
      number,
      title,
      place,
      street,
      category,
      subtype,
      level,
      status,
      occurredAt,
      seat,
      receivedAt,
      reportedAt,
      assessedAt,
      mergedInto,
      closedAt: known.closed?.at ?? null,
      restricted: known.restricted ? 1 : 0,
      source: known.from,
      isOpen: status !== 'closed' && mergedInto === null ? 1 : 0,
      body: JSON.stringify(known),
    })
    for (const { to, how, at } of known.relations) relate.run(stream, to, how, at)
    if (mergedInto !== null) relate.run(stream, mergedInto, 'mergedInto', known.lastAt)
  }
}

/** 突发事件: one row an incident, one row for what it is to another. */
export const incidentView: View = {
  kind: 'incident',
  version: 5,
  schema: [
    `CREATE TABLE incident_case (
       stream TEXT NOT NULL UNIQUE,
       number TEXT,
       title TEXT NOT NULL,
       place TEXT NOT NULL,
       street TEXT,
       category TEXT,
       subtype TEXT,
       level INTEGER,
       status TEXT NOT NULL,
       occurredAt INTEGER,
       receivedAt INTEGER NOT NULL,
       reportedAt INTEGER NOT NULL,
       assessedAt INTEGER,
       closedAt INTEGER,
       mergedInto TEXT,
       restricted INTEGER NOT NULL,
       isOpen INTEGER NOT NULL,
       seat TEXT NOT NULL,
       source TEXT,
       body TEXT NOT NULL
     ) STRICT`,
    'CREATE INDEX incident_case_by_time ON incident_case (reportedAt, stream)',
    'CREATE INDEX incident_case_open ON incident_case (level, reportedAt, stream) WHERE isOpen = 1',
    'CREATE INDEX incident_case_by_source ON incident_case (source, reportedAt, stream) WHERE source IS NOT NULL',
    `CREATE TABLE incident_relation (
       stream TEXT NOT NULL,
       other TEXT NOT NULL,
       how TEXT NOT NULL,
       at INTEGER NOT NULL
     ) STRICT`,
    'CREATE INDEX incident_relation_stream ON incident_relation (stream)',
    'CREATE INDEX incident_relation_other ON incident_relation (other)',
  ],
  tables: ['incident_case', 'incident_relation'],
  prepare,
  queries: incidentQueriesRun,
  carried: carriedIncidents,
  moments: incidentMoments,
}

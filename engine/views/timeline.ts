import type { Database } from 'better-sqlite3'
import { idOf } from '../../domain/envelope.ts'
import type { TimelineFact } from '../../domain/timeline/timeline.ts'
import type { ToldFact, View } from '../view.ts'

type Approved = Extract<TimelineFact, { type: 'timeline.approved' }>['data']

function prepare(db: Database) {
  const approve = db.prepare(
    `INSERT INTO timeline_approved (stream, incident, item, at, kind, text, source, approvedAt, seat, person, pending)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const adopt = db.prepare(
    'INSERT INTO timeline_adopted (stream, incident, line, origin) VALUES (?, ?, ?, ?)',
  )
  return (stream: string, facts: readonly ToldFact[]) => {
    const incident = `incident/${idOf(stream)}`
    const approved = new Map<string, Approved & Pick<ToldFact, 'told'>>()
    const adopted = new Map<string, string>()
    for (const { fact, told } of facts) {
      const { type, data } = fact as TimelineFact
      if (type === 'timeline.approved') approved.set(data.item, { ...data, told })
      else if (type === 'timeline.withdrawn') approved.delete(data.item)
      else if (type === 'timeline.adopted') for (const line of data.lines) adopted.set(line, data.from)
    }
    for (const { item, at, kind, text, source, told } of approved.values()) {
      const { seat, person } = told.by
      const pending = told.pending ? 1 : 0
      approve.run(stream, incident, item, at, kind, text, source, told.at, seat, person, pending)
    }
    for (const [line, origin] of adopted) adopt.run(stream, incident, line, origin)
  }
}

/** 重要时间线: what was let onto it, and lines of other incidents it took over; `timeline.of` asks every view. */
export const timelineView: View = {
  kind: 'timeline',
  version: 1,
  schema: [
    `CREATE TABLE timeline_approved (
       stream TEXT NOT NULL,
       incident TEXT NOT NULL,
       item TEXT NOT NULL,
       at INTEGER NOT NULL,
       kind TEXT NOT NULL,
       text TEXT NOT NULL,
       source TEXT NOT NULL,
       approvedAt INTEGER NOT NULL,
       seat TEXT NOT NULL,
       person TEXT,
       pending INTEGER NOT NULL,
       UNIQUE (incident, item)
     ) STRICT`,
    'CREATE INDEX timeline_approved_by_stream ON timeline_approved (stream)',
    `CREATE TABLE timeline_adopted (
       stream TEXT NOT NULL,
       incident TEXT NOT NULL,
       line TEXT NOT NULL,
       origin TEXT NOT NULL,
       UNIQUE (incident, line)
     ) STRICT`,
    'CREATE INDEX timeline_adopted_by_stream ON timeline_adopted (stream)',
  ],
  tables: ['timeline_approved', 'timeline_adopted'],
  prepare,
  queries: {},
}

import type { Database } from 'better-sqlite3'
import { crossingOf } from '../../domain/incident/crossed.ts'
import type { RelationHow } from '../../domain/incident/incident.ts'
import type { IncidentRow } from '../../domain/incident/rows.ts'
import { SAME_ENOUGH, sameness } from '../../domain/log/same.ts'
import { prepared, preparedValue } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'
import { approvedSheets } from './approved-sheets.ts'
import type { Case } from './incident-case.ts'

interface Stored {
  key: string
  body: string
}
const SELECT = 'SELECT stream AS key, body FROM incident_case'

/** What this one said of others, and what others said of it. */
function relationsOf(db: Database, stream: string, own: Case['relations']): IncidentRow['relations'] {
  const title = preparedValue<string>(db, 'SELECT title FROM incident_case WHERE stream = ?')
  const named = own.map((one) => ({ ...one, title: title.get(one.to) ?? null }))
  const said = new Set(own.map(({ to }) => to))
  const others = prepared<{ to: string; title: string; how: RelationHow; at: number }>(
    db,
    `SELECT r.stream AS "to", c.title, r.how, r.at FROM incident_relation r
       JOIN incident_case c ON c.stream = r.stream WHERE r.other = ? ORDER BY r.at, r.stream`,
  )
    .all(stream)
    .map((one) => ({ ...one, how: reversed[one.how] }))
    .filter(({ to, how }) => !said.has(to) || how === 'mergedFrom' || how === 'splitInto')
  return [...named, ...others]
}
const reversed: Record<RelationHow, RelationHow> = {
  linked: 'linked',
  parent: 'child',
  child: 'parent',
  mergedInto: 'mergedFrom',
  mergedFrom: 'mergedInto',
  splitFrom: 'splitInto',
  splitInto: 'splitFrom',
}

function rowOf(db: Database, { key, body }: Stored): IncidentRow {
  const known = JSON.parse(body) as Case
  const name = preparedValue<string>(db, 'SELECT name FROM person_card WHERE id = ?')
  const named = <T extends { person?: string | null | undefined }>(one: T) => ({
    ...one,
    personName: one.person == null ? null : (name.get(one.person) ?? null),
  })
  const relations = relationsOf(db, key, known.relations)
  if (known.mergedInto !== null) {
    const title = preparedValue<string>(db, 'SELECT title FROM incident_case WHERE stream = ?')
    const into = { to: known.mergedInto, title: title.get(known.mergedInto) ?? null }
    relations.push({ ...into, how: 'mergedInto', at: known.lastAt })
  }
  return {
    key,
    ...known,
    levelHistory: known.levelHistory.map(named),
    reopened: known.reopened.map(named),
    amended: known.amended.map(named),
    relations,
  }
}

const open: ViewQuery<'incident.open'> = {
  kinds: ['incident', 'person'],
  run: (db, { limit }) =>
    prepared<Stored>(
      db,
      `${SELECT} WHERE isOpen = 1
         ORDER BY level IS NULL, level, reportedAt DESC, stream DESC LIMIT ?`,
    )
      .all(limit)
      .map((stored) => rowOf(db, stored)),
}

const all: ViewQuery<'incident.all'> = {
  kinds: ['incident', 'person'],
  run: (db, { limit, before }) =>
    prepared<Stored>(
      db,
      `${SELECT} WHERE ? IS NULL
           OR (reportedAt, stream) < (SELECT reportedAt, stream FROM incident_case WHERE stream = ?)
         ORDER BY reportedAt DESC, stream DESC LIMIT ?`,
    )
      .all(before, before, limit)
      .map((stored) => rowOf(db, stored)),
}

const one: ViewQuery<'incident.one'> = {
  kinds: ['incident', 'person'],
  run: (db, { stream }) =>
    prepared<Stored>(db, `${SELECT} WHERE stream = ?`)
      .all(stream)
      .map((stored) => rowOf(db, stored)),
}

/** Closed ones are looked through too: the same thing may be told again. Merged ones stand behind what they went into. */
const same: ViewQuery<'incident.same'> = {
  kinds: ['incident'],
  run: (db, { place, words, since, own }) =>
    prepared<Pick<IncidentRow, 'key' | 'title' | 'place' | 'level' | 'status' | 'reportedAt'>>(
      db,
      `SELECT stream AS key, title, place, level, status, reportedAt FROM incident_case
         WHERE reportedAt >= ? AND mergedInto IS NULL ORDER BY reportedAt DESC LIMIT 400`,
    )
      .all(since)
      .filter(({ key }) => key !== own)
      .map((row) => ({
        ...row,
        likeness: sameness(
          { phone: null, place, words },
          { phone: null, place: row.place, words: row.title },
        ),
      }))
      .filter(({ likeness }) => likeness >= SAME_ENOUGH)
      .sort((a, b) => b.likeness - a.likeness || b.reportedAt - a.reportedAt)
      .slice(0, 6),
}

const crossed: ViewQuery<'incident.crossed'> = {
  kinds: ['incident', 'factsheet'],
  run: (db, { incident }) =>
    prepared<Stored>(db, `${SELECT} WHERE stream = ?`)
      .all(incident)
      .flatMap((stored) => crossingOf(rowOf(db, stored), approvedSheets(db, incident).at(-1) ?? null) ?? []),
}

export const incidentQueriesRun: View['queries'] = {
  'incident.open': open,
  'incident.all': all,
  'incident.one': one,
  'incident.same': same,
  'incident.crossed': crossed,
}

/** Incidents that are open, and those closed before a worse level arrived, oldest first. */
export function openOrClosedTooEarly(db: Database): IncidentRow[] {
  return prepared<Stored>(
    db,
    `${SELECT} WHERE isOpen = 1 OR json_extract(body, '$.raisedAfterClose') = 1 ORDER BY reportedAt, stream`,
  )
    .all()
    .map((stored) => rowOf(db, stored))
}

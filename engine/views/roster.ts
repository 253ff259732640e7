import type { Database } from 'better-sqlite3'
import { idOf } from '../../domain/envelope.ts'
import { unreachable } from '../../domain/model.ts'
import type { RosterFact } from '../../domain/roster/roster.ts'
import type { ToldFact, View } from '../view.ts'
import { carriedRosterDoubts } from './roster-doubts.ts'
import { carriedGaps } from './roster-gap.ts'
import { rosterQueriesRun } from './roster-queries.ts'

type Published = Extract<RosterFact, { type: 'roster.published' }>['data']
type Changed = Extract<RosterFact, { type: 'roster.changed' }>['data']
export interface RosterDoubt {
  readonly what: 'published' | 'changed' | 'withdrawn'
  readonly person: string | null
  readonly at: number
  readonly why: string
}
interface Standing {
  revision: number
  withdrawn: boolean
  published: Published
  at: number
  person: string | null
  /** What was done by somebody whose right could not be judged, when, and why that is so. */
  doubts: RosterDoubt[]
  changes: { key: string; change: Changed; at: number; person: string | null; revision: number }[]
  pending: boolean
}

/** Publishing again counts on and keeps what was changed by hand in sight. */
function publishedOver(before: Standing | null, published: Published, at: number, person: string | null) {
  const first = { revision: 0, changes: [], doubts: [], pending: false }
  const { revision, changes, doubts, pending } = before ?? first
  return { revision: revision + 1, withdrawn: false, published, at, person, changes, doubts, pending }
}

/** A month as it stands, or null before it was published. */
function monthOf(facts: readonly ToldFact[]): Standing | null {
  let known: Standing | null = null
  for (const { fact, told } of facts) {
    const { type, data } = fact as RosterFact
    const { at, by, command } = told
    if (type === 'roster.published') {
      known = publishedOver(known, data, at, by.person)
    }
    if (known === null) continue
    if (told.pending) known.pending = true
    if (data.doubt !== undefined) {
      const what = type.slice('roster.'.length) as RosterDoubt['what']
      known.doubts.push({ what, person: by.person, at, why: data.doubt })
    }
    if (type === 'roster.changed') {
      const { revision } = known
      known.changes.push({ key: command, change: data, at, person: by.person, revision })
    } else if (type === 'roster.withdrawn') known.withdrawn = true
    else if (type !== 'roster.published') unreachable(type)
  }
  return known
}

function prepare(db: Database) {
  const month = db.prepare('INSERT INTO roster_month VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const assignment = db.prepare('INSERT INTO roster_assignment VALUES (?, ?, ?, ?, ?, ?, ?)')
  const change = db.prepare('INSERT INTO roster_change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  return (stream: string, facts: readonly ToldFact[]) => {
    const known = monthOf(facts)
    if (known === null) return
    const id = idOf(stream)
    const { pattern, days, assignments } = known.published
    month.run(
      ...[stream, id, known.revision, known.withdrawn ? 1 : 0, JSON.stringify(pattern), JSON.stringify(days)],
      ...[known.at, known.person, known.pending ? 1 : 0, JSON.stringify(known.doubts)],
    )
    assignments.forEach((one, place) => {
      assignment.run(stream, id, one.day, one.n, one.post, one.person, place)
    })
    for (const { key, change: made, at, person, revision } of known.changes) {
      const { day, n, post, from, to, why } = made
      change.run(stream, key, id, day, n, post, from, to, why, at, person, revision)
    }
  }
}

/** 值班表: one row a month, an assignment, and a change by hand. Swaps are laid over it by the queries. */
export const rosterView: View = {
  kind: 'roster',
  version: 2,
  schema: [
    `CREATE TABLE roster_month (
       stream TEXT NOT NULL UNIQUE,
       month TEXT NOT NULL UNIQUE,
       revision INTEGER NOT NULL,
       withdrawn INTEGER NOT NULL,
       pattern TEXT NOT NULL,
       days TEXT NOT NULL,
       publishedAt INTEGER NOT NULL,
       person TEXT,
       pending INTEGER NOT NULL,
       doubts TEXT NOT NULL
     ) STRICT`,
    `CREATE TABLE roster_assignment (
       stream TEXT NOT NULL,
       month TEXT NOT NULL,
       day TEXT NOT NULL,
       n INTEGER NOT NULL,
       post TEXT NOT NULL,
       person TEXT NOT NULL,
       place INTEGER NOT NULL
     ) STRICT`,
    `CREATE TABLE roster_change (
       stream TEXT NOT NULL,
       key TEXT NOT NULL,
       month TEXT NOT NULL,
       day TEXT NOT NULL,
       n INTEGER NOT NULL,
       post TEXT NOT NULL,
       leaves TEXT,
       comes TEXT,
       why TEXT NOT NULL,
       at INTEGER NOT NULL,
       person TEXT,
       revision INTEGER NOT NULL
     ) STRICT`,
    'CREATE INDEX roster_assignment_by_month ON roster_assignment (month, place)',
    'CREATE INDEX roster_assignment_of ON roster_assignment (stream)',
    'CREATE INDEX roster_change_by_month ON roster_change (month, at)',
    'CREATE INDEX roster_change_of ON roster_change (stream)',
  ],
  tables: ['roster_month', 'roster_assignment', 'roster_change'],
  prepare,
  queries: rosterQueriesRun,
  carried: (db, now) => [...carriedGaps(db, now), ...carriedRosterDoubts(db, now)],
}

import type { Database } from 'better-sqlite3'
import type { Moment } from '../../domain/timeline/moment.ts'
import type { TimelineRow } from '../../domain/timeline/rows.ts'
import { prepared, preparedValue } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'
import { personNames } from './person-names.ts'
import { withMerged } from './with-merged.ts'

interface Approval {
  item: string
  at: number
  kind: Moment['kind']
  text: string
  source: string
  approvedAt: number
  seat: string
  person: string | null
  pending: number
}
type NameOf = (person: string) => string
const named = (nameOf: NameOf, person: string | null) => (person === null ? null : nameOf(person))

function approvalsOf(db: Database, incident: string): Map<string, Approval> {
  const rows = prepared<Approval>(
    db,
    `SELECT item, at, kind, text, source, approvedAt, seat, person, pending FROM timeline_approved
     WHERE incident = ?`,
  ).all(incident)
  return new Map(rows.map((row) => [row.item, row]))
}

function approvedOf({ approvedAt, person, text }: Approval, nameOf: NameOf): TimelineRow['approved'] {
  return { at: approvedAt, person, name: named(nameOf, person), text }
}

/** An approved item as it stands on the line, told by its approval alone. */
function rowOfApproval(row: Approval, nameOf: NameOf): TimelineRow {
  const { item, at, kind, text, source, seat, person, pending } = row
  return {
    key: item,
    at,
    writtenAt: null,
    kind,
    text,
    source,
    by: { seat, person },
    pending: pending === 1,
    personName: named(nameOf, person),
    approved: approvedOf(row, nameOf),
    adoptedFrom: null,
  }
}

const inTime = (a: Moment, b: Moment) => a.at - b.at || (a.key < b.key ? -1 : 1)

/** The newest `limit` before the row `before`; all before the end where there is no such row any more. */
function windowOf<T>(
  sorted: readonly T[],
  keyOf: (one: T) => string,
  limit: number,
  before: string | null,
): T[] {
  const place = before === null ? -1 : sorted.findIndex((one) => keyOf(one) === before)
  const end = place === -1 ? sorted.length : place
  return sorted.slice(Math.max(0, end - limit), end)
}

/** Of the incident and of those merged into it, each with the incident it was written for; a moment both know stands once. */
function allMoments(
  views: readonly View[],
  db: Database,
  incident: string,
): { moment: Moment; of: string }[] {
  const byKey = new Map<string, { moment: Moment; of: string }>()
  for (const of of withMerged(db, incident)) {
    for (const view of views) {
      for (const moment of view.moments?.(db, of) ?? []) {
        if (!byKey.has(moment.key)) byKey.set(moment.key, { moment, of })
      }
    }
  }
  return [...byKey.values()].sort((a, b) => inTime(a.moment, b.moment))
}

/** `timeline.of` over every view that knows incidents. */
export function timelineQuery(views: readonly View[]): ViewQuery<'timeline.of'> {
  const concerned = views.filter(({ moments }) => moments !== undefined)
  return {
    kinds: ['timeline', 'person', ...concerned.map(({ kind }) => kind)],
    run(db, { incident, only, limit, before }) {
      const nameOf = personNames(db)
      const approvals = approvalsOf(db, incident)
      if (only === 'approved') {
        const rows = [...approvals.values()].map((row) => rowOfApproval(row, nameOf)).sort(inTime)
        return windowOf(rows, ({ key }) => key, limit, before)
      }
      const adopted = new Map(
        prepared<{ line: string; origin: string }>(
          db,
          'SELECT line, origin FROM timeline_adopted WHERE incident = ?',
        )
          .all(incident)
          .map(({ line, origin }) => [line, origin]),
      )
      const all = allMoments(concerned, db, incident)
      return windowOf(all, ({ moment }) => moment.key, limit, before).map(({ moment, of }) => {
        const approval = approvals.get(moment.key)
        return {
          ...moment,
          personName: named(nameOf, moment.by.person),
          approved: approval === undefined ? null : approvedOf(approval, nameOf),
          adoptedFrom: of === incident ? (adopted.get(moment.source) ?? null) : of,
        }
      })
    },
  }
}

/** `timeline.count`. */
export function timelineCountQuery(views: readonly View[]): ViewQuery<'timeline.count'> {
  const concerned = views.filter(({ moments }) => moments !== undefined)
  return {
    kinds: ['timeline', ...concerned.map(({ kind }) => kind)],
    run: (db, { incident }) => [
      {
        key: incident,
        all: allMoments(concerned, db, incident).length,
        approved:
          preparedValue<number>(db, 'SELECT count(*) FROM timeline_approved WHERE incident = ?').get(
            incident,
          ) ?? 0,
      },
    ],
  }
}

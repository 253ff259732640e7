import type { Database } from 'better-sqlite3'
import type { ImprovementRow, ReviewRow } from '../../domain/review/rows.ts'
import { lackOf } from '../../domain/review/state.ts'
import { digestOf } from '../../domain/review/words.ts'
import { prepared } from '../prepared.ts'
import type { ViewQuery } from '../view.ts'
import { personNames } from './person-names.ts'
import type { BareImprovement, ReviewBody } from './review-body.ts'

interface Stored {
  stream: string
  incident: string
  title: string | null
  body: string
}
const SELECT = `SELECT r.stream, r.incident, (SELECT title FROM incident_case WHERE stream = r.incident) AS title, r.body
  FROM review_state r`

type NameOf = (person: string) => string
function improvementOf(
  one: BareImprovement,
  { stream, incident, title }: Stored,
  nameOf: NameOf,
): ImprovementRow {
  const called = <T extends { by: string | null }>(said: T) => ({
    ...said,
    byName: said.by === null ? null : nameOf(said.by),
  })
  return {
    ...called(one),
    review: stream,
    incident,
    incidentTitle: title ?? '',
    ownerName: one.owner === null ? null : nameOf(one.owner),
    lacks: lackOf({ ...one, id: one.key }),
    progress: one.progress.map(called),
    verified: one.verified === null ? null : called(one.verified),
  }
}

function rowOf(stored: Stored, nameOf: NameOf): ReviewRow[] {
  const { exemptions, status, ...body } = JSON.parse(stored.body) as ReviewBody
  if (status === 'none') return []
  const called = <T extends { by: string | null }>(said: T) => ({
    ...said,
    byName: said.by === null ? null : nameOf(said.by),
  })
  return [
    {
      ...body,
      key: stored.stream,
      incident: stored.incident,
      status,
      leadName: body.lead === null ? null : nameOf(body.lead),
      findings: body.findings.map((one) => ({ ...called(one), plans: one.plans.map(called) })),
      improvements: body.improvements.map((one) => improvementOf(one, stored, nameOf)),
      digest: digestOf({
        findings: body.findings.map((one) => ({ ...one, id: one.key })),
        improvements: body.improvements.map((one) => ({ ...one, id: one.key })),
      }),
      concluded: body.concluded === null ? null : called(body.concluded),
      reopened: body.reopened.map(called),
      exemptions: exemptions.map(called),
    },
  ]
}

export const reviewOne: ViewQuery<'review.one'> = {
  kinds: ['review', 'incident', 'person'],
  run: (db, { incident }) => {
    const nameOf = personNames(db)
    return prepared<Stored>(db, `${SELECT} WHERE r.incident = ?`)
      .all(incident)
      .flatMap((stored) => rowOf(stored, nameOf))
  },
}

/** Improvements that are not done, by date; those without one first. */
export function openImprovements(db: Database): ImprovementRow[] {
  const nameOf = personNames(db)
  return prepared<Stored>(db, `${SELECT} WHERE r.owes = 1 ORDER BY r.stream`)
    .all()
    .flatMap((stored) =>
      (JSON.parse(stored.body) as ReviewBody).improvements
        .filter(({ done }) => !done)
        .map((one) => improvementOf(one, stored, nameOf)),
    )
    .sort((a, b) => (a.due ?? 0) - (b.due ?? 0) || (a.key < b.key ? -1 : 1))
}
export const reviewImprovements: ViewQuery<'review.improvements'> = {
  kinds: ['review', 'incident', 'person'],
  run: (db) => openImprovements(db),
}

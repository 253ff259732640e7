import type { Database } from 'better-sqlite3'
import { idOf } from '../../domain/envelope.ts'
import { personalStateOf } from '../../domain/review/personal-data.ts'
import type { PersonalRow } from '../../domain/review/rows.ts'
import { sealStreamOf } from '../../domain/seal/stream.ts'
import { prepared, preparedValue } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'
import type { ReviewBody } from './review-body.ts'

/** Streams among these that hold something sealed. */
function sealedAmong(db: Database, streams: readonly string[]): string[] {
  return preparedValue<string>(
    db,
    `SELECT DISTINCT e.stream FROM json_each(?) AS wanted CROSS JOIN event AS e ON e.stream = wanted.value
     WHERE e.body LIKE '%"sealed":"s1.%' ORDER BY e.stream`,
  ).all(JSON.stringify(streams))
}

/** `review.personal`: every stream the incident's timeline rests on, and those of its own name, of any kind. */
export function reviewPersonalQuery(views: readonly View[]): ViewQuery<'review.personal'> {
  const concerned = views.filter(({ moments }) => moments !== undefined)
  return {
    kinds: ['review', 'seal', 'incident', ...concerned.map(({ kind }) => kind)],
    run(db, { incident, now }) {
      const own = views.map(({ kind }) => `${kind}/${idOf(incident)}`)
      const told = concerned.flatMap((view) => view.moments?.(db, incident) ?? []).map(({ source }) => source)
      const ended =
        preparedValue<number | null>(db, 'SELECT closedAt FROM incident_case WHERE stream = ?').get(
          incident,
        ) ?? null
      const body = preparedValue<string>(db, 'SELECT body FROM review_state WHERE incident = ?').get(incident)
      const exemptions = body === undefined ? [] : (JSON.parse(body) as ReviewBody).exemptions
      const isDestroyed = prepared<object>(db, 'SELECT 1 FROM seal_destroyed WHERE stream = ?')
      return sealedAmong(db, [...new Set([...own, ...told])]).map((stream): PersonalRow => {
        const exempt = exemptions.find((one) => one.stream === stream || one.stream === null) ?? null
        const destroyed = isDestroyed.get(sealStreamOf(stream)) !== undefined
        return {
          key: stream,
          ...personalStateOf({ ended, destroyed, exemptUntil: exempt?.until ?? null }, now),
          exempt: exempt === null ? null : { why: exempt.why, until: exempt.until },
        }
      })
    },
  }
}

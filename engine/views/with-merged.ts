import type { Database } from 'better-sqlite3'
import { preparedValue } from '../prepared.ts'

/** The incident and every one that was merged into it, at second hand too: what was begun there goes on here. */
export function withMerged(db: Database, incident: string): string[] {
  return preparedValue<string>(
    db,
    `WITH RECURSIVE own (stream) AS (
       VALUES (?)
       UNION SELECT r.stream FROM incident_relation r JOIN own ON r.other = own.stream WHERE r.how = 'mergedInto')
     SELECT stream FROM own`,
  ).all(incident)
}

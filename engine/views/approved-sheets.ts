import type { Database } from 'better-sqlite3'
import type { Counted } from '../../domain/incident/crossed.ts'
import { prepared } from '../prepared.ts'
import type { ProposalItem } from './factsheet-items.ts'

/** Approved versions of the fact sheet of an incident, in their order. */
export function approvedSheets(db: Database, incident: string): Counted[] {
  return prepared<{ body: string }>(
    db,
    'SELECT body FROM factsheet_item WHERE stream = ? AND version IS NOT NULL ORDER BY version',
  )
    .all(incident.replace(/^incident\//, 'factsheet/'))
    .flatMap(({ body }): Counted[] => {
      const { version, decidedAt, figures } = JSON.parse(body) as ProposalItem
      return version === null || decidedAt === null ? [] : [{ version, figures, approvedAt: decidedAt }]
    })
}

import { sourceOf } from '../../../domain/automatic/automatic.ts'
import type { LogRow } from '../../../domain/log/rows.ts'
import { startDeclaring } from '../../shell/declaring.ts'
import { titleOf } from '../../shell/quick-line.ts'

/** Opens the form of a new incident with what a line of the log says: its words, place, and when it came in. */
export function declareFrom(row: LogRow): void {
  const call = row.call ?? null
  startDeclaring({
    title: titleOf(row.text),
    place: call?.place ?? '',
    street: call?.street ?? null,
    occurredAt: row.occurredAt,
    receivedAt: row.at,
    from: sourceOf(row.key),
  })
}

import type { Database } from 'better-sqlite3'
import { automaticLines, withNames } from '../../domain/automatic/automatic.ts'
import { calendarDay, startOfDay } from '../../domain/time.ts'
import type { ToldFact, View } from '../view.ts'
import { personNames } from '../views/person-names.ts'
import { wordsTable } from './tables.ts'

/** A text of the full text, before it has its place. */
export interface Text {
  readonly table: string
  /** The time it stands at. */
  readonly at: number
  readonly text: string
}

/**
 * What of a stream is found: its own words, and what it tells the duty log, which is found with the log's. Automatic lines of a day
 * are one text; only days with a line that grew by an event from `since` on.
 */
export function textsOf(
  db: Database,
  view: View,
  stream: string,
  facts: readonly ToldFact[],
  since: number,
): Text[] {
  const texts: Text[] = []
  const words = view.words?.(facts) ?? null
  if (words !== null) texts.push({ table: wordsTable(view.kind), ...words })
  if (view.lines === undefined) return texts
  const nameOf = personNames(db)
  const days = Map.groupBy(automaticLines(view.lines, stream, facts), ({ at }) => calendarDay(at))
  for (const [day, lines] of days) {
    if (!lines.some(({ newest }) => newest !== null && newest >= since)) continue
    const text = lines.map((line) => withNames(line.text, nameOf)).join('\n')
    texts.push({ table: wordsTable('log'), at: startOfDay(day), text })
  }
  return texts
}

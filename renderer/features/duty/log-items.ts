import type { LogKind } from '../../../domain/log/log.ts'
import type { LogRow } from '../../../domain/log/rows.ts'
import type { WaitingRow } from '../../../domain/outbox-rows.ts'
import { calendarDay } from '../../../domain/time.ts'

/** What the list shows: a line, or a command that was to become one and was refused. */
export type LogItem =
  | { type: 'line'; key: string; at: number; row: LogRow }
  | { type: 'refused'; key: string; at: number; row: WaitingRow }

/** Lines of a day with the refused ones in their place by time. `kinds` empty means all. */
export function logItems(
  rows: readonly LogRow[],
  waiting: readonly WaitingRow[],
  day: string,
  kinds: readonly LogKind[],
): LogItem[] {
  const refused = waiting
    .filter((row) => row.status !== 'waiting' && row.type === 'log.write' && calendarDay(row.at) === day)
    .filter((row) => kinds.length === 0 || kinds.some((kind) => kind === row.data.kind))
    .map((row): LogItem => ({ type: 'refused', key: `refused/${row.key}`, at: row.at, row }))
  const lines = rows.map((row): LogItem => ({ type: 'line', key: row.key, at: row.at, row }))
  if (refused.length === 0) return lines
  // Lines keep their order; each refused one goes behind the last line that is not later.
  const items = [...lines]
  for (const item of refused.sort((a, b) => a.at - b.at)) {
    const later = items.findIndex((other) => other.at > item.at)
    items.splice(later === -1 ? items.length : later, 0, item)
  }
  return items
}

/** The words of a command that waits or was refused, as far as it has any. */
export function wordsOf(row: WaitingRow): string {
  const { text, title, why, note } = row.data
  for (const words of [text, title, why, note]) if (typeof words === 'string' && words !== '') return words
  return row.type
}

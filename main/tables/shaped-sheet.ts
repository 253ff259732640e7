import type { Sheet } from '../../protocol/desk.ts'
import { MAX_COLUMNS, MAX_NOTES, MAX_ROWS, TableRefused } from './limits.ts'

type Note = Sheet['notes'][number]

/**
 * A sheet within the limits: empty ends are cut, all rows are equally long. Throws `TableRefused` where it is too long
 * or too wide: half a table is never given.
 */
export function shapedSheet(
  name: string,
  rows: readonly (readonly string[])[],
  notes: readonly Note[],
): Sheet {
  const isFilled = (cell: string) => cell.trim() !== ''
  const height = rows.findLastIndex((row) => row.some(isFilled)) + 1
  const kept = rows.slice(0, height)
  const width = kept.reduce((widest, row) => Math.max(widest, row.findLastIndex(isFilled) + 1), 0)
  if (height > MAX_ROWS) {
    throw new TableRefused(`“${name}”有 ${height} 行，一次最多读 ${MAX_ROWS} 行，请拆成几个文件`)
  }
  if (width > MAX_COLUMNS) {
    throw new TableRefused(`“${name}”有 ${width} 列，最多读 ${MAX_COLUMNS} 列，请删去不用的列`)
  }
  const more = notes.length - MAX_NOTES
  return {
    name,
    rows: kept.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')),
    notes:
      more <= 0
        ? notes
        : [...notes.slice(0, MAX_NOTES), { row: 1, column: 1, words: `另有 ${more} 处类似情况没有列出` }],
  }
}

import type { Table } from '../../../domain/document/document.ts'
import type { Figure } from './figure.ts'

/** Figures with something in them as the sheets of a spreadsheet. */
export function tablesOfFigures(figures: readonly Figure[]): Table[] {
  return figures
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, columns, rows }) => ({
      title,
      columns: columns.map((name, n) => ({ name, width: n === 0 ? 20 : 16 })),
      rows: rows.map((row) => [...row]),
    }))
}

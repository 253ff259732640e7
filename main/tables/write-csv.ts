import Papa from 'papaparse'
import type { Table } from '../../domain/document/document.ts'

/** Cells a spreadsheet program would compute are kept from it by an apostrophe (formula injection, OWASP). */
function guarded(cell: string | number | null): string | number {
  if (typeof cell !== 'string') return cell ?? ''
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

/** Tables as CSV with the mark of UTF-8, so that every spreadsheet program reads the characters; several are apart by an empty line. */
export function csvOf(tables: readonly Table[]): string {
  const parts = tables.map(({ title, columns, rows }) => {
    const lines = [columns.map(({ name }) => name), ...rows].map((row) => row.map(guarded))
    return Papa.unparse(tables.length === 1 ? lines : [[guarded(title)], ...lines], { newline: '\r\n' })
  })
  return `\uFEFF${parts.join('\r\n\r\n')}\r\n`
}

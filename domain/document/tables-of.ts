import type { Block, Document, Run, Table } from './document.ts'

const MAX_NAME = 100
/** Characters of a sheet's line, shared out by the columns' widths. */
const LINE = 110

/** What of a document is rows and columns, for a spreadsheet: each table under its heading, facts as two columns. */
export function tablesOf(document: Document): Table[] {
  const tables: Table[] = []
  let heading = document.title
  for (const block of document.blocks) {
    if (block.type === 'heading') heading = block.text
    const table = tableOf(block, heading.slice(0, MAX_NAME) || document.title.slice(0, MAX_NAME) || '表')
    const last = tables.at(-1)
    if (table === null) continue
    // Facts that follow facts under the same heading are one sheet.
    if (block.type === 'facts' && last?.title === table.title && last.columns.length === 2) {
      tables[tables.length - 1] = { ...last, rows: [...last.rows, ...table.rows] }
    } else tables.push(table)
  }
  return tables
}

function tableOf(block: Block, title: string): Table | null {
  if (block.type === 'facts') {
    const columns = [
      { name: '项目', width: 16 },
      { name: '内容', width: 80 },
    ]
    return { title, columns, rows: block.rows.map(({ label, runs }) => [label, cellOf(runs)]) }
  }
  if (block.type !== 'table') return null
  const all = block.columns.reduce((sum, { width }) => sum + width, 0)
  return {
    title,
    columns: block.columns.map(({ name, width }) => ({
      name: name.slice(0, MAX_NAME),
      width: Math.max(6, Math.round((LINE * width) / all)),
    })),
    rows: block.rows.map((row) => block.columns.map((_, n) => cellOf(row[n] ?? []))),
  }
}

/** Text of a cell; a plain figure is a number, so that it can be summed (a telephone number is not); nothing is null. */
function cellOf(runs: readonly Run[]): string | number | null {
  const text = runs.map((run) => run.text).join('')
  if (text === '') return null
  return /^-?(0|[1-9]\d{0,8})(\.\d{1,6})?$/.test(text) ? Number(text) : text
}

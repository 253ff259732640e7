import type { Block, Document, Run, Table } from './document.ts'

const MAX_NAME = 100
/** Characters of a sheet's line, shared out by the columns' widths. */
const LINE = 110

/**
 * What of a document is rows and columns, for a spreadsheet: each table is a sheet named by its heading; all facts
 * together are the first sheet, however many there are.
 */
export function tablesOf(paper: Document): Table[] {
  const tables: Table[] = []
  const facts: Table['rows'] = []
  let heading = paper.title
  for (const block of paper.blocks) {
    if (block.type === 'heading') heading = block.text
    if (block.type === 'table') tables.push(tableOf(block, heading.slice(0, MAX_NAME) || '表'))
    if (block.type === 'facts') {
      for (const { label, runs } of block.rows) facts.push([heading, label, cellOf(runs)])
    }
  }
  if (facts.length === 0) return tables
  const columns = [
    { name: '部分', width: 24 },
    { name: '项目', width: 16 },
    { name: '内容', width: 80 },
  ]
  return [{ title: '概况', columns, rows: facts }, ...tables]
}

function tableOf(block: Extract<Block, { type: 'table' }>, title: string): Table {
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

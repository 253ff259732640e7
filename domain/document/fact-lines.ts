import type { Block, Run } from './document.ts'

type Facts = Extract<Block, { type: 'facts' }>
export interface Fact {
  readonly label: string
  readonly runs: readonly Run[]
}

/** Label and value pairs as lines of a table, `columns` pairs a line; the last pair of a short line takes the rest of it. */
export function factLines(block: Facts): Fact[][] {
  const lines: Fact[][] = []
  for (let first = 0; first < block.rows.length; first += block.columns) {
    lines.push(block.rows.slice(first, first + block.columns))
  }
  return lines
}

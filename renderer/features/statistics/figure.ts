/** Shades of a figure's parts. Grey says nothing; `alarm` is level one, where a part must be seen. */
export type Tone = 'strong' | 'middle' | 'weak' | 'alarm'

/** Figures of one question: a table, and which of its columns are drawn as bars. The first column names the row. */
export interface Figure {
  readonly id: string
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
  /** Columns (from 1) that are drawn. */
  readonly bars: readonly { readonly column: number; readonly tone: Tone }[]
  /** Parts of one whole stand on each other. */
  readonly stacked: boolean
  /** Rows lie below each other: for names. Otherwise they stand side by side: for hours and days. */
  readonly lying: boolean
}

import type { FigureKey } from '../../../domain/factsheet/figures.ts'
import { numbersAgree } from '../../../domain/factsheet/numbers-agree.ts'
import type { FigureRow } from '../../../domain/factsheet/rows.ts'

/** A line of the log as far as its numbers go. */
export interface SaidLine {
  readonly key: string
  /** When it was so: told, or written (UTC ms). */
  readonly at: number
  readonly text: string
}
export interface LoggedFigure {
  readonly key: FigureKey
  readonly label: string
  readonly value: number
  /** 2人失联, as the line says it. */
  readonly quote: string
  readonly line: SaidLine
}

/**
 * What the log of the incident says of figures since the sheet was made: of each figure the newest line whose number is
 * another one than the sheet's. Nothing is filled in by itself; a person takes it over with its source.
 */
export function loggedFigures(lines: readonly SaidLine[], sheet: readonly FigureRow[]): LoggedFigure[] {
  const known = new Map(sheet.map((row) => [row.key, row]))
  const newest = new Map<FigureKey, LoggedFigure>()
  for (const line of [...lines].sort((a, b) => a.at - b.at)) {
    // A line that quotes the sheet says nothing new.
    if (line.text.startsWith('口径')) continue
    for (const { key, label, said, quote } of numbersAgree(line.text, {})) {
      const row = known.get(key)
      if (row === undefined || line.at > row.asOf) newest.set(key, { key, label, value: said, quote, line })
    }
  }
  return [...newest.values()].filter(({ key, value }) => known.get(key)?.value !== value)
}

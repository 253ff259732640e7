import { numbersAgree } from '../factsheet/numbers-agree.ts'

/** Figures of a sheet by their keys; what is not known is not there. */
export type Figures = Readonly<Record<string, number>>

export interface Disagreement {
  readonly key: string
  readonly label: string
  /** As the text says. */
  readonly said: number
  /** As the sheet says. */
  readonly sheet: number
}

/**
 * Numbers of the text that are not those of the sheet (一个口径). Only figures the sheet holds are compared: what it does not
 * say nobody contradicts.
 */
export function numbersDisagreeing(text: string, figures: Figures): Disagreement[] {
  return numbersAgree(text, figures).flatMap(({ key, label, said, sheet }) =>
    sheet === null ? [] : [{ key, label, said, sheet }],
  )
}

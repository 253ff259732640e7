import { type Fault, fallen, sheetFaults, type Values } from '../factsheet/checks.ts'
import { type FigureKey, figureKeys, figureKinds, figureText } from '../factsheet/figures.ts'
import type { Figures } from './numbers.ts'

/** Indicators of the 灾情快报 table in its order: everything of the sheet but forces on the spot. */
export const tableKinds = figureKinds.filter(({ group }) => group !== 'force')

/** The indicators this version knows. */
export function tableValues(figures: Figures): Values {
  const known = new Set<string>(figureKeys)
  return Object.fromEntries(Object.entries(figures).filter(([key]) => known.has(key)))
}

/** What does not add up in a 灾情快报 table; the fact sheet's own checks. */
export function tableFaults(figures: Figures): Fault[] {
  return sheetFaults(tableValues(figures))
}

/** Indicators lower than in the report before without a word why (起伏大的要书面说明, 自然灾害情况统计). */
export function unexplainedFalls(
  before: Figures,
  now: Figures,
  reasons: Readonly<Record<string, string>>,
): FigureKey[] {
  return fallen(tableValues(before), tableValues(now)).filter((key) => (reasons[key] ?? '').trim() === '')
}

/** One sentence on each unexplained fall: `倒塌房屋比上次灾情快报少了（12 → 10），还没有写原因`. */
export function fallWords(
  before: Figures,
  now: Figures,
  reasons: Readonly<Record<string, string>>,
): string[] {
  return unexplainedFalls(before, now, reasons).map((key) => {
    const present = now[key] ?? '未填'
    return `${figureText[key]}比上次灾情快报少了（${before[key]} → ${present}），还没有写原因`
  })
}

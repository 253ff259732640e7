import { fallen, sheetFaults, type Values } from '../../../domain/factsheet/checks.ts'
import { type FigureKey, figureKinds, figureText } from '../../../domain/factsheet/figures.ts'
import { numbersAgree } from '../../../domain/factsheet/numbers-agree.ts'
import type { FactsheetRow } from '../../../domain/factsheet/rows.ts'
import type { Figures } from '../../../domain/factsheet/shapes.ts'
import { clockTime } from '../../../domain/time.ts'
import { occurredTime } from '../../desk/occurred-time.ts'
import { text } from './text.ts'

/** One figure as it is being typed. */
export interface TypedFigure {
  value: string
  source: string
  asOf: string
  reason: string
  from: string | null
}
export interface SheetDraft {
  base: number
  figures: Partial<Record<FigureKey, TypedFigure>>
  statement: string
}
export const emptyFigure: TypedFigure = { value: '', source: '', asOf: '', reason: '', from: null }

/** What is typed starts as the present version stands. */
export function draftFrom(sheet: FactsheetRow | undefined): SheetDraft {
  const figures = Object.fromEntries(
    (sheet?.figures ?? []).map(({ key, value, source, asOf, from }) => [
      key,
      { value: String(value), source, asOf: clockTime(asOf), reason: '', from },
    ]),
  )
  return { base: sheet?.version ?? 0, figures, statement: sheet?.statement ?? '' }
}

export interface Checked {
  figures: Figures
  reasons: Partial<Record<FigureKey, string>>
  /** Words under single figures. */
  faults: Map<FigureKey, string>
  /** Figures that fall and ask for their reason. */
  falling: ReadonlySet<FigureKey>
  /** Numbers of the statement that are not those above. */
  disagreements: string[]
  /** The first thing that keeps it from being proposed. */
  missing: string | null
}

/** Everything that can be said about what is typed, while it is typed. `now`: UTC ms. */
export function checkDraft(draft: SheetDraft, sheet: FactsheetRow | undefined, now: number): Checked {
  const before = new Map((sheet?.figures ?? []).map((row) => [row.key, row]))
  const figures: Figures = {}
  const reasons: Checked['reasons'] = {}
  const faults = new Map<FigureKey, string>()
  for (const { key } of figureKinds) {
    const typed = draft.figures[key]
    if (typed === undefined || typed.value.trim() === '') continue
    const value = Number(typed.value.trim())
    if (!/^\d+(\.\d{1,2})?$/.test(typed.value.trim())) faults.set(key, text.wrongValue)
    const old = before.get(key)
    // Untouched means the same moment, not that clock time of today.
    const same = old !== undefined && clockTime(old.asOf) === typed.asOf && old.value === value
    const asOf = same ? old.asOf : typed.asOf.trim() === '' ? toMinute(now) : occurredTime(typed.asOf, now)
    if (asOf === null) faults.set(key, text.wrongTime)
    if (!faults.has(key)) {
      figures[key] = { value, source: typed.source.trim(), from: typed.from, asOf: asOf ?? now }
    }
  }
  const values: Values = Object.fromEntries(
    Object.entries(figures).map(([key, figure]) => [key, figure.value]),
  )
  const old: Values = Object.fromEntries([...before].map(([key, { value }]) => [key, value]))
  for (const { keys, text: words } of sheetFaults(values)) {
    for (const key of keys) if (!faults.has(key)) faults.set(key, words)
  }
  const falling = new Set(fallen(old, values))
  for (const key of falling) {
    const reason = draft.figures[key]?.reason.trim() ?? ''
    if (reason !== '') reasons[key] = reason
    else if (!faults.has(key)) faults.set(key, text.missingReason)
  }
  const disagreements = numbersAgree(draft.statement, values).map(({ label, said, sheet: known }) =>
    text.disagrees(label, said, known),
  )
  const [[key, fault] = []] = [...faults]
  const missing =
    key !== undefined && fault !== undefined
      ? fault.startsWith(figureText[key])
        ? fault
        : `${figureText[key]}：${fault}`
      : isSame(figures, draft.statement, sheet)
        ? text.nothingChanged
        : null
  return { figures, reasons, faults, falling, disagreements, missing }
}

const toMinute = (at: number) => Math.floor(at / 60_000) * 60_000

function isSame(figures: Figures, statement: string, sheet: FactsheetRow | undefined): boolean {
  const rows = sheet?.figures ?? []
  if (Object.keys(figures).length !== rows.length || statement.trim() !== (sheet?.statement ?? ''))
    return false
  return rows.every(({ key, value, source, asOf }) => {
    const figure = figures[key]
    return figure?.value === value && figure.source === source && figure.asOf === asOf
  })
}

import type { ImportPlan, PlannedRow } from '../../../domain/person/import-plan.ts'
import type { PersonRow } from '../../../domain/person/rows.ts'

export type PreviewKind = PlannedRow['what'] | 'absent'
export type PreviewFilter = PreviewKind | 'all'

/** One line of the preview: a row of the table, or somebody the table does not name. */
export interface PreviewLine {
  readonly key: string
  readonly kind: PreviewKind
  readonly name: string
  readonly unit: string
  /** Row in the spreadsheet, null for the absent. */
  readonly row: number | null
  readonly planned: PlannedRow | null
}

/** What stands in the preview: wrong rows first, then in the order of the table, the absent last. */
export function previewLines(plan: ImportPlan, filter: PreviewFilter): PreviewLine[] {
  const lines = [
    ...plan.rows.filter(({ what }) => what === 'error').map(rowLine),
    ...plan.rows.filter(({ what }) => what !== 'error').map(rowLine),
    ...plan.absent.map(absentLine),
  ]
  return filter === 'all'
    ? lines.filter(({ kind }) => kind !== 'absent')
    : lines.filter(({ kind }) => kind === filter)
}

/** How many lines of each kind; `all` counts the rows of the table. */
export function previewCounts(plan: ImportPlan): Record<PreviewFilter, number> {
  const counts = {
    all: plan.rows.length,
    new: 0,
    changed: 0,
    unchanged: 0,
    error: 0,
    absent: plan.absent.length,
  }
  for (const { what } of plan.rows) counts[what] += 1
  return counts
}

function rowLine(planned: PlannedRow): PreviewLine {
  const { row, what, name, unit } = planned
  return { key: `row ${row}`, kind: what, name, unit, row, planned }
}

function absentLine({ key, name, unit }: PersonRow): PreviewLine {
  return { key, kind: 'absent', name, unit, row: null, planned: null }
}

import type { ImportPlan, PlannedRow } from './import-plan.ts'
import { cardOf } from './import-plan.ts'
import type { PersonCommand } from './person.ts'

export type PersonDraft = PersonCommand & { readonly stream: string }

/** What a person chose in the preview. */
export interface ImportChoice {
  /** Leaves out the rows that cannot be imported; else a plan with such rows has no drafts. */
  readonly skipErrors: boolean
  /** Why people the table does not name are retired; null keeps them. */
  readonly retireAbsent: string | null
  /** A stream for each new person, `person/<id>`; called once a row. */
  readonly newStream: () => string
}

/** All commands of an import, to be kept together; each of `undo` takes one back, in reverse order. */
export function importDrafts(
  plan: ImportPlan,
  choice: ImportChoice,
): { drafts: PersonDraft[]; undo: PersonDraft[] } | null {
  const wrong = plan.rows.some(({ what }) => what === 'error')
  if (wrong && !choice.skipErrors) return null
  const drafts: PersonDraft[] = []
  const undo: PersonDraft[] = []
  const say = (draft: PersonDraft, back: PersonDraft) => {
    drafts.push(draft)
    undo.unshift(back)
  }
  for (const row of plan.rows) {
    if (row.card === null || row.what === 'unchanged') continue
    const stream = streamOf(row, choice)
    const put: PersonDraft = { stream, type: 'person.put', data: row.card }
    if (row.before === null) {
      say(put, { stream, type: 'person.retire', data: { why: '撤销导入' } })
      continue
    }
    if (!row.before.active) {
      const why = row.before.why ?? '撤销导入'
      say({ stream, type: 'person.restore', data: {} }, { stream, type: 'person.retire', data: { why } })
    }
    say(put, { stream, type: 'person.put', data: cardOf(row.before) })
  }
  if (choice.retireAbsent !== null) {
    for (const { key } of plan.absent) {
      say(
        { stream: key, type: 'person.retire', data: { why: choice.retireAbsent } },
        { stream: key, type: 'person.restore', data: {} },
      )
    }
  }
  return { drafts, undo }
}

function streamOf(row: PlannedRow, choice: ImportChoice): string {
  if (row.before !== null) return row.before.key
  return row.id === null ? choice.newStream() : `person/${row.id}`
}

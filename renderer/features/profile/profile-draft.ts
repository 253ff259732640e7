import type { ProfileRow } from '../../../domain/profile/rows.ts'
import { type Checked, limitWords, type Step, stepsFault } from '../../../domain/profile/step.ts'
import { readLimit } from './read-limit.ts'
import { text } from './text.ts'

/** A step as it is being typed: its limit is words. */
export interface TypedStep extends Omit<Step, 'limit'> {
  limit: string
}
export interface ProfileDraft {
  name: string
  place: string
  source: string
  checked: Checked
  steps: TypedStep[]
}

export function draftOf(row: ProfileRow, copy: boolean): ProfileDraft {
  return {
    name: copy ? text.copyName(row.name) : row.name,
    place: row.place,
    source: row.source,
    checked: row.checked,
    steps: row.steps.map((step) => ({ ...step, limit: limitWords(step.limit) })),
  }
}

/** A step nobody has filled in yet, with a key of its own. */
export function newStep(steps: readonly TypedStep[]): TypedStep {
  let n = 1
  while (steps.some(({ key }) => key === `own-${n}`)) n += 1
  return {
    key: `own-${n}`,
    label: text.newStep,
    ending: 'first',
    to: '',
    owner: '',
    levels: [],
    categories: [],
    start: 'received',
    limit: '60 分钟',
    source: '',
    checked: 'unverified',
  }
}

/** The steps as they would be saved, or what is still wrong in words. */
export function stepsOf(draft: ProfileDraft): { steps: Step[]; missing: string | null } {
  const steps: Step[] = []
  for (const typed of draft.steps) {
    const limit = readLimit(typed.limit)
    if (typed.label.trim() === '') return { steps, missing: text.missingLabel }
    if (limit === null) return { steps, missing: text.wrongLimit(typed.label.slice(0, 12)) }
    steps.push({ ...typed, label: typed.label.trim(), limit })
  }
  if (draft.name.trim() === '') return { steps, missing: text.missingName }
  return { steps, missing: stepsFault(steps) }
}

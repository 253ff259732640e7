import type { DeadlineFact } from '../../domain/deadline/deadline.ts'
import type { DeadlineRow } from '../../domain/deadline/rows.ts'
import type { Step } from '../../domain/profile/step.ts'
import type { ToldFact } from '../view.ts'

/** What people said about the deadlines of an incident. */
export interface DeadlineItem {
  /** Null while nobody has frozen any rules. */
  frozen: {
    profile: string
    version: number
    name: string
    checked: DeadlineRow['checked']
    steps: readonly Step[]
    at: number
  } | null
  marks: DeadlineRow['marks']
  done: { clock: string; doneAt: number; note: string }[]
  excused: { clock: string; why: string }[]
  waived: { step: string; why: string; at: number; by: string }[]
  changes: DeadlineRow['changes']
  pending: boolean
}
export const nothingSaid: DeadlineItem = {
  ...{ frozen: null, marks: [], done: [], excused: [], waived: [], changes: [], pending: false },
}

/** Folds the facts of one stream. Pure. */
export function deadlineOf(facts: readonly ToldFact[]): DeadlineItem {
  const item = structuredClone(nothingSaid)
  for (const { fact, told } of facts) {
    const { type, data } = fact as DeadlineFact
    item.pending ||= told.pending
    switch (type) {
      case 'deadline.started':
      case 'deadline.changed': {
        const { profile, version, name, checked, steps } = data
        // A change takes effect from the beginning: the rules were the wrong ones.
        item.frozen = { profile, version, name, checked, steps, at: item.frozen?.at ?? told.at }
        item.waived = []
        if (type === 'deadline.changed') item.changes.push({ at: told.at, why: data.why, name })
        break
      }
      case 'deadline.marked':
        item.marks.push(data)
        break
      case 'deadline.done':
        item.done.push(data)
        break
      case 'deadline.excused':
        item.excused.push(data)
        break
      case 'deadline.waived':
        item.waived.push({ ...data, at: told.at, by: told.by.person ?? told.by.seat })
        break
      case 'deadline.resumed':
        item.waived = item.waived.filter(({ step }) => step !== data.step)
        break
    }
  }
  return item
}

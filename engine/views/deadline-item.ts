import type { DeadlineFact } from '../../domain/deadline/deadline.ts'
import type { DeadlineRow } from '../../domain/deadline/rows.ts'
import { momentText } from '../../domain/deadline/shapes.ts'
import type { Step } from '../../domain/profile/step.ts'
import type { Moment } from '../../domain/timeline/moment.ts'
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
  /** What the timeline of the incident tells. */
  told: {
    key: string
    at: number
    writtenAt: number | null
    text: string
    by: Moment['by']
    pending: boolean
  }[]
  pending: boolean
}
export const nothingSaid: DeadlineItem = {
  frozen: null,
  marks: [],
  done: [],
  excused: [],
  waived: [],
  changes: [],
  told: [],
  pending: false,
}

/** Folds the facts of one stream. Pure. */
export function deadlineOf(facts: readonly ToldFact[]): DeadlineItem {
  const item = structuredClone(nothingSaid)
  for (const { fact, told } of facts) {
    const one = fact as DeadlineFact
    const { type, data } = one
    item.pending ||= told.pending
    const text = wordsOf(one, (key) => labelOf(item, key))
    if (text !== null) {
      const { at, command, pending, by } = told
      const happened =
        type === 'deadline.done' ? data.doneAt : type === 'deadline.marked' ? data.occurredAt : at
      item.told.push({
        key: command,
        at: happened,
        writtenAt: happened === at ? null : at,
        text,
        pending,
        by: { seat: by.seat, person: by.person },
      })
    }
    switch (type) {
      case 'deadline.started':
      case 'deadline.changed': {
        const { profile, version, name, checked, steps } = data
        // A change takes effect from the beginning: the rules were the wrong ones.
        item.frozen = { profile, version, name, checked, steps, at: item.frozen?.at ?? told.at }
        if (type === 'deadline.changed') item.waived = []
        if (type === 'deadline.changed') item.changes.push({ at: told.at, why: data.why, name })
        break
      }
      case 'deadline.marked':
        item.marks.push(data)
        break
      case 'deadline.done':
        item.done.push({ clock: data.clock, doneAt: data.doneAt, note: data.note })
        if (data.late) item.excused.push({ clock: data.clock, why: data.late })
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

/** One line of Chinese for the timeline; null for what happens by itself. */
function wordsOf({ type, data }: DeadlineFact, labelBy: (clock: string) => string): string | null {
  switch (type) {
    case 'deadline.started':
      return null
    case 'deadline.changed':
      return `时限规则改为${data.name}：${data.why}`
    case 'deadline.marked':
      return momentText[data.moment]
    case 'deadline.done':
      return `${labelBy(data.clock)}已办${data.note === '' ? '' : `：${data.note}`}${data.late ? `；迟报原因：${data.late}` : ''}`
    case 'deadline.excused':
      return `说明${labelBy(data.clock)}迟报：${data.why}`
    case 'deadline.waived':
      return `${labelBy(data.step)}免报：${data.why}`
    case 'deadline.resumed':
      return `${labelBy(data.step)}恢复计时：${data.why}`
  }
}

function labelOf({ frozen }: DeadlineItem, clock: string): string {
  const [key = clock] = clock.split('.')
  return frozen?.steps.find((step) => step.key === key)?.label ?? '时限'
}

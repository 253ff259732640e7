import type { ReminderFact } from '../../domain/reminder/reminder.ts'
import type { ReminderRow } from '../../domain/reminder/rows.ts'
import type { ToldFact } from '../view.ts'

type By = { at: number; seat: string; person: string | null }

/** A reminder as its facts tell it; what is due at a moment is computed on read. */
export type ReminderItem = Omit<
  ReminderRow,
  'key' | 'personName' | 'set' | 'occurrence' | 'due' | 'missed'
> & {
  set: By
}

/** The reminder, or null before it was set. */
export function reminderOf(facts: readonly ToldFact[]): ReminderItem | null {
  let item: ReminderItem | null = null
  for (const { fact, told } of facts) {
    const { type, data } = fact as ReminderFact
    const by = { at: told.at, seat: told.by.seat, person: told.by.person }
    if (type === 'reminder.set' && item === null) {
      const { use, title, text, person, rule, source } = data
      item = {
        use,
        title,
        text,
        person,
        rule,
        source,
        set: by,
        snoozed: null,
        done: [],
        reads: [],
        cancelled: null,
        pending: false,
      }
    }
    if (item === null) continue
    if (told.pending) item.pending = true
    if (type === 'reminder.done') item.done.push({ ...data, ...by })
    else if (type === 'reminder.snoozed') item.snoozed = { ...data, ...by }
    else if (type === 'reminder.read') item.reads.push({ ...data, ...by })
    else if (type === 'reminder.cancelled') item.cancelled = { ...data, ...by }
  }
  return item
}

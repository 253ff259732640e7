import * as z from 'zod'
import { streamShape, timeShape } from '../envelope.ts'
import { districtOnly, kind, type Tagged, unreachable } from '../model.ts'
import { personIdShape } from '../post.ts'
import { decideReminder } from './decide.ts'
import { ruleShape } from './rule.ts'

/**
 * What it is: a reminder 提醒; a periodic check 巡检 with what was found; a report at a fixed time 定时报告 (重要时段零报告, e.g. 16:30,
 * 海珠区城乡安全联勤指挥部); a message for the next shift 留言.
 */
export const reminderUses = ['reminder', 'check', 'report', 'message'] as const
export type ReminderUse = (typeof reminderUses)[number]
export const reminderUseText: Record<ReminderUse, string> = {
  reminder: '提醒',
  check: '巡检',
  report: '定时报告',
  message: '留言',
}

const why = z.string().min(1).max(2000)
const set = z.object({
  use: z.enum(reminderUses),
  title: z.string().min(1).max(200),
  text: z.string().max(4000),
  /** Whose it is; null for whoever is on duty. A message goes to the next shift. */
  person: personIdShape.nullable(),
  rule: ruleShape,
  /** Line or incident it belongs to. */
  source: streamShape.nullable(),
})
const done = z.object({
  /** Which one of its times is done (UTC ms). */
  occurrence: timeShape,
  /** What was found; 无异常 is a finding too. Empty for a plain reminder. */
  finding: z.string().max(4000),
})
const snoozed = z.object({ occurrence: timeShape, until: timeShape, why })
const cancelled = z.object({ why })
/** A message is read by a person in a shift. */
const read = z.object({ shift: streamShape.nullable() })

export const reminderCommands = { set, done, snooze: snoozed, cancel: cancelled, read }
export const reminderFacts = {
  set,
  done,
  snoozed,
  cancelled,
  read,
  contested: z.object({ text: z.string().max(4000), why: z.string().max(2000) }),
}
export type ReminderCommand = Tagged<'reminder', typeof reminderCommands>
export type ReminderFact = Tagged<'reminder', typeof reminderFacts>

export type Reminder =
  | { readonly status: 'none' }
  | { readonly status: 'open' | 'cancelled'; readonly use: ReminderUse; readonly source: string | null }

/** 提醒: personal or of the shift, once or by a rule; every one has an owner and an end. */
export const reminder = kind({
  name: 'reminder',
  commands: reminderCommands,
  facts: reminderFacts,
  initial: { status: 'none' } as Reminder,
  testimony: ['done', 'read'],
  decide: decideReminder,
  evolve: (state, fact): Reminder => {
    switch (fact.type) {
      case 'reminder.set':
        return { status: 'open', use: fact.data.use, source: fact.data.source }
      case 'reminder.cancelled':
        return state.status === 'none' ? state : { ...state, status: 'cancelled' }
      case 'reminder.done':
      case 'reminder.snoozed':
      case 'reminder.read':
      case 'reminder.contested':
        return state
      default:
        return unreachable(fact)
    }
  },
  follows: (state) => (state.status === 'none' ? null : state.source),
  audience: () => districtOnly,
})

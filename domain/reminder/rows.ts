import * as z from 'zod'
import { reminderUses } from './reminder.ts'
import { ruleShape } from './rule.ts'

const by = { at: z.number(), seat: z.string(), person: z.string().nullable() }

export const reminderRowShape = z.object({
  key: z.string(),
  use: z.enum(reminderUses),
  title: z.string(),
  text: z.string(),
  /** Whose it is; null for whoever is on duty. */
  person: z.string().nullable(),
  personName: z.string().nullable(),
  rule: ruleShape,
  source: z.string().nullable(),
  set: z.object({ name: z.string().nullable(), ...by }),
  /** The earliest time not done, null when none is left; `due`: when it asks, later where it was put off. */
  occurrence: z.number().nullable(),
  due: z.number().nullable(),
  /** How many have passed without being done. */
  missed: z.number(),
  snoozed: z.object({ occurrence: z.number(), until: z.number(), why: z.string(), ...by }).nullable(),
  /** Newest last, at most fifty. */
  done: z.array(z.object({ occurrence: z.number(), finding: z.string(), ...by })),
  reads: z.array(z.object({ shift: z.string().nullable(), ...by })),
  cancelled: z.object({ why: z.string(), ...by }).nullable(),
  pending: z.boolean(),
})
export type ReminderRow = z.infer<typeof reminderRowShape>

export const reminderQueries = {
  /** Not cancelled and with something left at `now` (UTC ms), by when they ask. `person`: his own and those of the duty; null for all. */
  'reminder.open': {
    args: z.object({ now: z.number(), person: z.string().max(64).nullable() }),
    row: reminderRowShape,
  },
  /** One, or none. */
  'reminder.one': { args: z.object({ stream: z.string().max(200), now: z.number() }), row: reminderRowShape },
} as const

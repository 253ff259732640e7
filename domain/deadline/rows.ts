import * as z from 'zod'
import { checkeds, endings, starts, stepShape } from '../profile/step.ts'
import { clockStages } from './clock.ts'
import { moments } from './shapes.ts'

export const clockRowShape = z.object({
  /** Unique over all incidents: `incident/…#step`. */
  key: z.string(),
  incident: z.string(),
  incidentTitle: z.string(),
  /** Key of the step in the frozen rules, and of this one clock of it (what `done` and `excuse` name). */
  step: z.string(),
  clock: z.string(),
  /** `书面初报`, `续报 2`. */
  label: z.string(),
  ending: z.enum(endings),
  /** 1, 2 … of one that comes again, 0 otherwise. */
  ordinal: z.number(),
  to: z.string(),
  /** The rule as people say it: `接报后 60 分钟`. */
  rule: z.string(),
  source: z.string(),
  checked: z.enum(checkeds),
  /** What it is really counted from. */
  start: z.enum([...starts, 'reported', 'raised']),
  startAt: z.number().nullable(),
  dueAt: z.number().nullable(),
  doneAt: z.number().nullable(),
  late: z.boolean(),
  /** Why it is or was late; null while nobody has said. */
  excuse: z.string().nullable(),
  progress: z.number(),
  stage: z.enum(clockStages),
  owner: z.string().nullable(),
  /** `按较大暂计，待定级`: what of its level or class nobody has said; null where all is said. */
  presumed: z.string().nullable(),
  /** Stream of the report that ended it. */
  report: z.string().nullable(),
})
export type ClockRow = z.infer<typeof clockRowShape>

export const deadlineRowShape = z.object({
  key: z.string(),
  incident: z.string(),
  /** The rules that count; `frozen` false where the district's present ones do because nobody has frozen any. */
  profile: z.string(),
  version: z.number(),
  name: z.string(),
  checked: z.enum(checkeds),
  frozen: z.boolean(),
  startedAt: z.number().nullable(),
  steps: z.array(stepShape),
  marks: z.array(z.object({ moment: z.enum(moments), occurredAt: z.number() })),
  waived: z.array(
    z.object({
      step: z.string(),
      label: z.string(),
      why: z.string(),
      at: z.number(),
      byName: z.string().nullable(),
    }),
  ),
  changes: z.array(z.object({ at: z.number(), why: z.string(), name: z.string() })),
  pending: z.boolean(),
})
export type DeadlineRow = z.infer<typeof deadlineRowShape>

const now = z.number()

export const deadlineQueries = {
  /** Clocks of one incident (its stream), or of all that are not closed; by due time. `now`: UTC ms. */
  'deadline.clocks': {
    args: z.object({ incident: z.string().max(200).nullable(), now }),
    row: clockRowShape,
  },
  /** Those that run or are over, over all open incidents, the nearest first; at most 50. */
  'deadline.nearest': { args: z.object({ now }), row: clockRowShape },
  /** Open incidents nobody has frozen any rules for: a desk sees to it. `seat`: who declared it. */
  'deadline.unstarted': {
    args: z.object({}),
    row: z.object({ key: z.string(), seat: z.string(), reportedAt: z.number() }),
  },
  /** The rules of one incident and what was said about them: one row. */
  'deadline.one': { args: z.object({ incident: z.string().max(200) }), row: deadlineRowShape },
} as const

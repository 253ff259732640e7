import * as z from 'zod'
import { timeShape } from '../envelope.ts'
import { profileIdShape } from '../profile/profile.ts'
import { checkeds, startText, stepsShape, type ToldStart, toldStarts } from '../profile/step.ts'

const why = z.string().min(1).max(500)
/** Key of one clock: the step's, with its running number where it comes again. */
const clock = z.string().regex(/^[a-z][a-z0-9-]{0,31}(\.[1-9]\d{0,4})?$/)
const step = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/)
/** `late`: why it was done past its time (超时必须说明); null in time, absent in old facts and where nobody said. */
const done = z.object({
  clock,
  doneAt: timeShape,
  note: z.string().max(500),
  late: why.nullable().optional(),
})

/** The rules an incident goes by, copied: editing them later changes no clock that runs. */
const frozen = z.object({
  profile: profileIdShape,
  version: z.int().min(0).max(9999),
  name: z.string().min(1).max(60),
  checked: z.enum(checkeds),
  steps: stepsShape,
})
/** Moments of the incident that clocks are counted from and nobody else records. */
export const moments = toldStarts
export const momentText: Record<ToldStart, string> = Object.fromEntries(
  moments.map((moment) => [moment, startText[moment]]),
) as Record<ToldStart, string>

export const deadlineCommands = {
  start: frozen,
  change: frozen.extend({ why }),
  mark: z.object({ moment: z.enum(moments), occurredAt: timeShape }),
  done,
  excuse: z.object({ clock, why }),
  waive: z.object({ step, why }),
  resume: z.object({ step, why }),
}
export const deadlineFacts = {
  /** `restricted`: the incident is 敏感, neither wall nor streets see its clocks. */
  started: frozen.extend({ restricted: z.boolean() }),
  changed: frozen.extend({ why, restricted: z.boolean() }),
  marked: z.object({ moment: z.enum(moments), occurredAt: timeShape }),
  done,
  excused: z.object({ clock, why }),
  waived: z.object({ step, why }),
  resumed: z.object({ step, why }),
}

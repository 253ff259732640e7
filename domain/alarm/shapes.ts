import * as z from 'zod'
import { streamShape, timeShape } from '../envelope.ts'
import type { Tagged } from '../model.ts'

/** Which alarm is spoken of, in the words it had then: its cause may be gone when somebody reads it. */
const about = {
  /** Of the cause (`alarm.now`), the same over time until it ends or grows worse. */
  key: z.string().min(1).max(400),
  title: z.string().min(1).max(300),
  /** What it came from; who may not know of that does not read the alarm either. */
  source: streamShape.nullable(),
  owner: z.string().max(200).nullable(),
}
const acknowledge = z.object(about)
const silence = z.object({ ...about, until: timeShape, why: z.string().min(1).max(500) })
const restore = z.object({})

export const alarmCommands = { acknowledge, silence, restore }
export const alarmFacts = { acknowledged: acknowledge, silenced: silence, restored: restore }
export type AlarmCommand = Tagged<'alarm', typeof alarmCommands>
export type AlarmFact = Tagged<'alarm', typeof alarmFacts>

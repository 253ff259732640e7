import * as z from 'zod'
import { carriedGroups } from '../carried/carried.ts'
import { timeShape } from '../envelope.ts'
import { alarmRanks } from './cause.ts'

const said = { at: z.number(), seat: z.string(), person: z.string().nullable(), name: z.string().nullable() }

const alarmRow = z.object({
  key: z.string(),
  /** `alarm/<id>`, where people speak of it. */
  stream: z.string(),
  group: z.enum(carriedGroups),
  rank: z.enum(alarmRanks),
  title: z.string(),
  text: z.string(),
  owner: z.string(),
  source: z.string().nullable(),
  since: z.number(),
  ends: z.string(),
  seat: z.string().nullable(),
  allFrom: z.number(),
  call: z.string().nullable(),
  /** Who said first that he knows. */
  acknowledged: z.object(said).nullable(),
  /** Who silenced it; null again once `until` has come. */
  silenced: z.object({ ...said, until: z.number(), why: z.string() }).nullable(),
})
export type AlarmRow = z.infer<typeof alarmRow>

export const alarmActs = ['acknowledged', 'silenced', 'restored'] as const
export const alarmActText: Record<(typeof alarmActs)[number], string> = {
  acknowledged: '知道了',
  silenced: '静音',
  restored: '恢复声响',
}
const alarmSaidRow = z.object({
  key: z.string(),
  stream: z.string(),
  act: z.enum(alarmActs),
  title: z.string(),
  until: z.number().nullable(),
  why: z.string(),
  pending: z.boolean(),
  ...said,
})
export type AlarmSaidRow = z.infer<typeof alarmSaidRow>

export const alarmQueries = {
  /** Every alarm there is at `now` (UTC ms), the most urgent first. */
  'alarm.now': { args: z.object({ now: timeShape }), row: alarmRow },
  /** What people said of alarms from `from` on (UTC ms), newest first. */
  'alarm.said': { args: z.object({ from: timeShape }), row: alarmSaidRow },
} as const

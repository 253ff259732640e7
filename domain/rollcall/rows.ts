import * as z from 'zod'
import { attachmentShape } from '../attachment.ts'
import {
  calledStreetShape,
  pictureQualities,
  rollcallResults,
  rollcallWays,
  streetCodeShape,
} from './rollcall.ts'

const rollcall = z.object({
  /** Stream. */
  key: z.string(),
  status: z.enum(['planned', 'begun', 'finished', 'cancelled']),
  /** When it is or was to be held; of an unplanned one when it began. UTC ms. */
  at: z.number(),
  /** Null where it was held without a plan. */
  way: z.enum(rollcallWays).nullable(),
  /** 时段内随机: the span its moment is drawn from; null for a moment somebody chose. */
  span: z.object({ from: z.number(), to: z.number() }).nullable(),
  note: z.string(),
  /** What decided a random draw: head of the log's chain when it was planned. */
  seed: z.object({ seq: z.number(), hash: z.string() }).nullable(),
  /** Out of how many streets. */
  pool: z.number(),
  /** Seconds a street has for its picture. */
  limit: z.number(),
  seat: z.string(),
  /** Names of who planned, began and finished it. */
  plannedBy: z.string().nullable(),
  begunBy: z.string().nullable(),
  finishedBy: z.string().nullable(),
  begunAt: z.number().nullable(),
  finishedAt: z.number().nullable(),
  /** Why it was cancelled, or finished before all were called; empty otherwise. */
  why: z.string(),
  /** Clashes that belong to no street, in words. */
  contested: z.array(z.string()),
  streets: z.number(),
  present: z.number(),
  absent: z.number(),
  fault: z.number(),
  pending: z.boolean(),
})

const phone = z.object({
  at: z.number(),
  reached: z.boolean(),
  by: z.string(),
  words: z.string(),
  person: z.string().nullable(),
})
const call = z.object({
  street: streetCodeShape,
  name: z.string(),
  /** Null while it was not called. */
  result: z.enum(rollcallResults).nullable(),
  /** When it was judged, UTC ms. */
  at: z.number().nullable(),
  seconds: z.number().nullable(),
  still: attachmentShape.nullable(),
  postCorrect: z.boolean().nullable(),
  quality: z.enum(pictureQualities).nullable(),
  remark: z.string(),
  /** Results that others gave for the same street and nobody has settled yet. */
  contested: z.array(z.object({ result: z.enum(rollcallResults), seat: z.string(), at: z.number() })),
  /** What was settled: the result before and why. */
  settled: z.object({ before: z.enum(rollcallResults), why: z.string(), at: z.number() }).nullable(),
  phones: z.array(phone),
})
export type RollcallCall = z.infer<typeof call>
export type RollcallPhone = z.infer<typeof phone>

export const rollcallRowShape = rollcall
export type RollcallRow = z.infer<typeof rollcall>
export const rollcallSheetShape = rollcall.extend({
  /** In the order they are called. */
  calls: z.array(call),
  poolStreets: z.array(calledStreetShape),
})
export type RollcallSheet = z.infer<typeof rollcallSheetShape>

export const rollcallLeagueShape = z.object({
  /** Street code. */
  key: streetCodeShape,
  name: z.string(),
  calls: z.number(),
  present: z.number(),
  absent: z.number(),
  fault: z.number(),
  /** 到岗率: present of those whose picture came, 0…1; null where none came. */
  presence: z.number().nullable(),
  /** 应答率: pictures that came in time of all calls, 0…1. */
  answered: z.number(),
  /** Median of the answer seconds; null where no picture came. */
  p50: z.number().nullable(),
})
export type RollcallLeagueRow = z.infer<typeof rollcallLeagueShape>

const rollcallId = z.string().max(100)
export const rollcallQueries = {
  /** One roll call with its streets; `rollcall` is the stream. No row while unknown. */
  'rollcall.one': { args: z.object({ rollcall: rollcallId }), row: rollcallSheetShape },
  /** Newest first, by when it is or was to be held. */
  'rollcall.list': {
    args: z.object({
      from: z.number().nullable(),
      to: z.number().nullable(),
      limit: z.int().min(1).max(500),
    }),
    row: rollcallRowShape,
  },
  /** Streets of a month (`2026-09`) by 到岗率, then 应答率, then seconds. */
  'rollcall.league': {
    args: z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
    row: rollcallLeagueShape,
  },
} as const

import * as z from 'zod'
import { attachmentShape } from '../attachment.ts'
import { amendChangeShape } from './amend.ts'
import { callShape } from './call.ts'
import { logKinds } from './log.ts'
import { stepTypes } from './steps.ts'

/** Arguments and rows of the log's queries. Every row has a `key` that is unique in its answer. */

const by = { at: z.number(), seat: z.string(), person: z.string().nullable() }

/** How far the handling is: nothing asked for, 拟办, 待落实 (an instruction is open), 已落实, 已办结. */
const handlings = ['none', 'proposed', 'instructed', 'carriedOut', 'finished'] as const
export type Handling = (typeof handlings)[number]

export const logRowShape = z.object({
  key: z.string(),
  at: z.number(),
  recordedAt: z.number().nullable(),
  occurredAt: z.number().nullable(),
  kind: z.enum(logKinds),
  text: z.string(),
  seat: z.string(),
  person: z.string().nullable(),
  /** The person's name where the address book knows him. */
  personName: z.string().nullable().optional(),
  incident: z.string().nullable(),
  incidentTitle: z.string().nullable(),
  corrections: z.array(
    z.object({
      text: z.string(),
      why: z.string(),
      ...by,
      personName: z.string().nullable().optional(),
      /** 补记 or 更正 of a call: what changed of it. */
      changes: z.array(amendChangeShape).optional(),
    }),
  ),
  /** The words before the first correction, null when never corrected. */
  original: z.string().nullable(),
  contested: z.boolean(),
  pending: z.boolean(),
  /** Stream it comes from. */
  source: z.string().nullable(),
  /** Of a line another stream tells (its key is no stream then): the fact it tells, `order.issued`. */
  fact: z.string().nullable().optional(),
  call: callShape.nullable(),
  /** Personal: null where nobody was asked or the key is destroyed. Shown masked. */
  caller: z.string().nullable(),
  phone: z.string().nullable(),
  attachments: z.array(attachmentShape),
  handling: z.enum(handlings),
  /** How often the same automatic thing came, 1 for a line of its own. */
  count: z.number(),
  /** When it came last, or the last step of its handling was done. */
  lastAt: z.number(),
})
export type LogRow = z.infer<typeof logRowShape>

/** One step of a line's handling. */
export const logStepShape = z.object({
  /** The command that said it; 落实 names an instruction by it. */
  key: z.string(),
  type: z.enum(stepTypes),
  ...by,
  personName: z.string().nullable().optional(),
  /** The words: 拟办, 批示, 答复, 落实, 结果. */
  text: z.string(),
  /** 批示: the leader. 传达: unit and person. 归入事件: the incident's title, null where it was taken out. */
  whom: z.string().nullable(),
  byPhone: z.boolean(),
  readBack: z.boolean(),
  /** 批示: who is to carry it out (a person's id or a unit), and until when; absent in the handling of an older line. */
  responsible: z.string().nullable().optional(),
  due: z.number().nullable().optional(),
  /** 批示: carried out. */
  done: z.boolean(),
  /** 已阅: the shift it was read in. */
  shift: z.string().nullable(),
  pending: z.boolean(),
})
export type LogStep = z.infer<typeof logStepShape>

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
export const logQueries = {
  /** One calendar day, oldest first; at most `limit` lines before the line `before` (key), the newest window without it. */
  'log.day': {
    args: z.object({
      day,
      kinds: z.array(z.enum(logKinds)).max(16),
      limit: z.int().min(1).max(1000),
      before: z.string().max(200).nullable(),
    }),
    row: logRowShape,
  },
  /** Lines of one incident, oldest first. */
  'log.incident': {
    args: z.object({ incident: z.string().max(200), limit: z.int().min(1).max(1000) }),
    row: logRowShape,
  },
  /** Count by kind of one day: one row a kind. */
  'log.counts': { args: z.object({ day }), row: z.object({ key: z.enum(logKinds), count: z.number() }) },
  /** One line, or none. */
  'log.one': { args: z.object({ stream: z.string().max(200) }), row: logRowShape },
  /** The handling of one line, oldest first. */
  'log.steps': { args: z.object({ stream: z.string().max(200) }), row: logStepShape },
  /**
   * Newest first. Words of two characters and more, names, numbers, pinyin initials; all words must occur. Without words
   * a person or a span of time must be given.
   */
  'log.search': {
    args: z.object({
      words: z.string().max(200),
      kinds: z.array(z.enum(logKinds)).max(16),
      /** Id of who wrote the line. */
      person: z.string().max(64).nullable().optional(),
      from: z.number().nullable(),
      to: z.number().nullable(),
      before: z.string().max(200).nullable(),
      limit: z.int().min(1).max(200),
    }),
    row: logRowShape,
  },
  /** Calls and open incidents that may be the same thing, the likeliest first, at most eight. */
  'log.same': {
    args: z.object({
      phone: z.string().max(60),
      place: z.string().max(200),
      words: z.string().max(20_000),
      since: z.number(),
      /** The line that asks, left out of the answer. */
      own: z.string().max(200).nullable(),
    }),
    row: z.object({
      key: z.string(),
      type: z.enum(['incident', 'call']),
      at: z.number(),
      title: z.string(),
      level: z.int().min(1).max(4).nullable(),
      /** 0…1. */
      likeness: z.number(),
      samePhone: z.boolean(),
      incident: z.string().nullable(),
    }),
  },
  /** Who called from this number before, newest first, at most five; numbers are compared by their digits. */
  'log.caller': {
    args: z.object({ phone: z.string().max(60) }),
    row: z.object({
      key: z.string(),
      at: z.number(),
      caller: z.string().nullable(),
      unit: z.string(),
      title: z.string(),
      text: z.string(),
    }),
  },
} as const

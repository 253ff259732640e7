import * as z from 'zod'
import { logKinds } from './log.ts'

/** Arguments and rows of the log's queries. Every row has a `key` that is unique in its answer. */

export const logRowShape = z.object({
  key: z.string(),
  at: z.number(),
  recordedAt: z.number().nullable(),
  occurredAt: z.number().nullable(),
  kind: z.enum(logKinds),
  text: z.string(),
  seat: z.string(),
  person: z.string().nullable(),
  incident: z.string().nullable(),
  incidentTitle: z.string().nullable(),
  corrections: z.array(
    z.object({
      text: z.string(),
      why: z.string(),
      at: z.number(),
      seat: z.string(),
      person: z.string().nullable(),
    }),
  ),
  /** The words before the first correction, null when never corrected. */
  original: z.string().nullable(),
  contested: z.boolean(),
  pending: z.boolean(),
})
export type LogRow = z.infer<typeof logRowShape>

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
  /** Newest first. Words of two characters and more, names, numbers, pinyin initials; all words must occur. */
  'log.search': {
    args: z.object({
      words: z.string().min(1).max(200),
      kinds: z.array(z.enum(logKinds)).max(16),
      from: z.number().nullable(),
      to: z.number().nullable(),
      before: z.string().max(200).nullable(),
      limit: z.int().min(1).max(200),
    }),
    row: logRowShape,
  },
} as const

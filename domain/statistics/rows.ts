import * as z from 'zod'
import { timeShape } from '../envelope.ts'
import { logKinds } from '../log/log.ts'

/** Arguments and rows of the statistics. A span is `from` ≤ t < `to`, UTC ms; hours and days are the district's. */
const span = z.object({ from: timeShape, to: timeShape })

/**
 * What is timed. `record`: from a call's beginning to its line in the log; `talk`: how long a call lasted; `handle`:
 * from a line to its result (办结); `instruction`: from 批示 to 落实; `rollcall`: from the call of a street to its picture.
 */
export const timed = ['record', 'talk', 'handle', 'instruction', 'rollcall'] as const
export type Timed = (typeof timed)[number]
export const timedText: Record<Timed, string> = {
  record: '来电登记',
  talk: '通话',
  handle: '办结',
  instruction: '批示落实',
  rollcall: '点名应答',
}

export const statisticsQueries = {
  /** Lines of the log by kind, most first. */
  'stats.kinds': { args: span, row: z.object({ key: z.enum(logKinds), count: z.number() }) },
  /**
   * What a figure counts, oldest first: `lines`, `kind:call`, `fact:order.issued,…`, `hour:08:in`, `time:record`, `rollcalls`,
   * `rollcall:<street>`, `incident:reported`, `incident:closed`, `turns:<person>`. Nothing for a name it does not know.
   */
  'stats.entries': {
    args: span.extend({ of: z.string().max(80), limit: z.int().min(1).max(1000) }),
    row: z.object({
      key: z.string(),
      at: z.number(),
      text: z.string(),
      /** Stream to open, and the incident it stands with. */
      source: z.string(),
      incident: z.string().nullable(),
    }),
  },
  /** Calls by hour of the day; only hours with calls. `key`: `08`. */
  'stats.hours': {
    args: span,
    row: z.object({ key: z.string(), hour: z.number(), in: z.number(), out: z.number() }),
  },
  /** Calls by class of incident, by channel and by street; `value` null where it is not known. Most first. */
  'stats.calls': {
    args: span,
    row: z.object({
      key: z.string(),
      by: z.enum(['category', 'channel', 'street']),
      value: z.string().nullable(),
      count: z.number(),
    }),
  },
  /** Lines and calls by day; only days with lines. */
  'stats.days': { args: span, row: z.object({ key: z.string(), lines: z.number(), calls: z.number() }) },
  /** Medians and 95th percentiles in ms (nearest rank); one row for each thing that was timed at least once. */
  'stats.times': {
    args: span,
    row: z.object({
      key: z.enum(timed),
      count: z.number(),
      p50: z.number(),
      p95: z.number(),
      longest: z.number(),
    }),
  },
  /** Results of roll calls by street, best presence first. `p50`: seconds, null where no picture came. */
  'stats.rollcalls': {
    args: span,
    row: z.object({
      key: z.string(),
      name: z.string(),
      present: z.number(),
      absent: z.number(),
      fault: z.number(),
      p50: z.number().nullable(),
    }),
  },
} as const

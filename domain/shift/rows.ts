import * as z from 'zod'
import { shiftPostShape } from '../post.ts'

/** One person in one post of a shift that is on. */
const holderRow = z.object({
  key: z.string(),
  /** `shift/2026-09-16.1`. */
  shift: z.string(),
  post: shiftPostShape,
  person: z.string(),
  name: z.string(),
  since: z.number(),
  /** Two people claim it, or one person claims two: the leader settles. */
  contested: z.boolean(),
  /** Why it has to be looked at (补录待核), null for none. */
  doubt: z.string().nullable(),
  /** The leader has let him go before his relief came. */
  released: z.boolean(),
})
/** One person who has come to take over and has not yet. */
const arrivedRow = z.object({
  key: z.string(),
  shift: z.string(),
  post: shiftPostShape,
  person: z.string(),
  name: z.string(),
  at: z.number(),
})
const disputeShape = z.object({
  id: z.string(),
  post: shiftPostShape.nullable(),
  people: z.array(z.object({ person: z.string(), name: z.string() })),
  why: z.string(),
  at: z.number(),
  settled: z.object({ keep: z.string(), why: z.string(), at: z.number() }).nullable(),
})
const shiftRow = z.object({
  /** `shift/2026-09-16.1`. */
  key: z.string(),
  startedAt: z.number().nullable(),
  /** When its relief had signed; null while it is on. */
  endedAt: z.number().nullable(),
  from: z.string().nullable(),
  /** Nobody touches any of its desks since then; null while somebody does. */
  unattended: z.object({ since: z.number(), gone: z.boolean() }).nullable(),
  /** When that was so before, oldest first. */
  periods: z.array(z.object({ since: z.number(), until: z.number().nullable(), gone: z.boolean() })),
  seats: z.array(z.object({ seat: z.string(), awaySince: z.number().nullable(), gone: z.boolean() })),
  holders: z.array(
    z.object({
      person: z.string(),
      name: z.string(),
      post: shiftPostShape,
      since: z.number(),
      until: z.number().nullable(),
      doubt: z.string().nullable(),
    }),
  ),
  arrivals: z.array(z.object({ person: z.string(), name: z.string(), post: shiftPostShape, at: z.number() })),
  disputes: z.array(disputeShape),
  pending: z.boolean(),
})
export type HolderRow = z.infer<typeof holderRow>
export type ArrivedRow = z.infer<typeof arrivedRow>
export type ShiftRow = z.infer<typeof shiftRow>

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
export const shiftQueries = {
  /** Who is on duty: every holder of every shift that began and is not relieved, by shift and post. */
  'shift.current': { args: z.object({}), row: holderRow },
  /** Who has arrived for a shift and holds no post in it yet. */
  'shift.arrivals': { args: z.object({}), row: arrivedRow },
  /** Shifts of duty days `from` … `to` (both included), newest first. */
  'shift.list': { args: z.object({ from: day, to: day }), row: shiftRow },
  /** One row, or none. `shift`: `shift/2026-09-16.1`. */
  'shift.one': { args: z.object({ shift: z.string().max(100) }), row: shiftRow },
} as const

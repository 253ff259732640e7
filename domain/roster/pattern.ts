import * as z from 'zod'
import { type ShiftPost, shiftPostShape } from '../post.ts'

/** `08:30`. */
const clockShape = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** On which days something holds: every day, workdays (with make-up days), or days off (weekend and holiday). */
const daysShape = z.enum(['all', 'work', 'off'])

/**
 * How one person's turn runs: shift by shift; all shifts of a duty day (领导每日轮换); Friday to Sunday as one turn; following
 * days off as one turn.
 */
export const turns = ['shift', 'day', 'fri-sun', 'days-off'] as const
export type Turn = (typeof turns)[number]
export const turnText: Record<Turn, string> = {
  shift: '逐班轮换',
  day: '当天各班同一人',
  'fri-sun': '周五至周日同一人',
  'days-off': '连休日同一人',
}

/**
 * A way of dividing duty into shifts, as data a district may edit. `n` of a shift counts from 1 within its duty day (the
 * day it begins on); `hours` is its length. `verified` false prints as 未核验.
 */
export const patternShape = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  name: z.string().min(1).max(60),
  source: z.string().max(300),
  verified: z.boolean(),
  shifts: z
    .array(
      z.object({
        n: z.int().min(1).max(9),
        name: z.string().min(1).max(20),
        from: clockShape,
        hours: z.number().min(1).max(24),
        days: daysShape,
      }),
    )
    .min(1)
    .max(9),
  posts: z
    .array(
      z.object({
        post: shiftPostShape,
        /** People needed at once on workdays and on days off. */
        work: z.int().min(0).max(9),
        off: z.int().min(0).max(9),
        turn: z.enum(turns),
      }),
    )
    .min(1)
    .max(6),
})
export type Pattern = z.infer<typeof patternShape>

/** What a pattern says of one post; a post it does not name is not staffed. */
export function postRule(pattern: Pattern, post: ShiftPost): Pattern['posts'][number] {
  return pattern.posts.find((rule) => rule.post === post) ?? { post, work: 0, off: 0, turn: 'shift' }
}

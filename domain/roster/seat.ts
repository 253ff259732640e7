import type { ShiftPost } from '../post.ts'
import { addDays } from '../time.ts'
import { type DayClass, dayClasses, weekday } from './calendar.ts'
import { type Pattern, postRule, type Turn } from './pattern.ts'
import type { Shift } from './shift-at.ts'

/** Shifts of each class somebody has. */
export type Counts = Record<DayClass, number>
export const noCounts = (): Counts => ({ work: 0, rest: 0, holiday: 0 })

/** One chair of one turn: the shifts (places in the month's list) that one person takes together. */
export interface Seat {
  readonly post: ShiftPost
  readonly places: readonly number[]
  /** What it counts as: its best-guarded class. */
  readonly class: DayClass
  readonly weight: Counts
  person: string | null
}

/** Whether a shift goes on with the turn of the one before it: in the same duty day, or under the same number on the next. */
function goesOn(turn: Turn, before: Shift, next: Shift): boolean {
  if (turn === 'day') return next.day === before.day
  if (turn === 'shift' || next.day !== addDays(before.day, 1) || next.n !== before.n) return false
  if (turn === 'days-off') return before.class !== 'work' && next.class !== 'work'
  return weekday(before.day) >= 5 && weekday(next.day) >= 6
}

/** All chairs of one post in the month, by time. */
export function seatsOf(post: ShiftPost, pattern: Pattern, shifts: readonly Shift[]): Seat[] {
  const rule = postRule(pattern, post)
  const turns: number[][] = []
  shifts.forEach((shift, place) => {
    const open = turns.find((turn) => {
      const last = shifts[turn.at(-1) ?? 0]
      return last !== undefined && goesOn(rule.turn, last, shift)
    })
    if (open === undefined) turns.push([place])
    else open.push(place)
  })
  return turns.flatMap((places) => {
    const weight = noCounts()
    for (const place of places) weight[shifts[place]?.class ?? 'work'] += 1
    // A turn that reaches into days off is staffed as those are.
    const best = dayClasses.findLast((kind) => weight[kind] > 0) ?? 'work'
    const need = best === 'work' ? rule.work : rule.off
    return Array.from({ length: need }, () => ({ post, places, class: best, weight, person: null }))
  })
}

/** Whether the month's first shift goes on with a turn that began on the last day of the month before. */
export function beganBefore(pattern: Pattern, post: ShiftPost, before: Shift, first: Shift): boolean {
  return goesOn(postRule(pattern, post).turn, before, first)
}

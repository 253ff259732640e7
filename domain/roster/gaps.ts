import { type ShiftPost, shiftPosts } from '../post.ts'
import { MINUTE } from '../time.ts'
import type { Away } from './board.ts'
import { type Pattern, postRule } from './pattern.ts'
import type { Shift } from './shift-at.ts'
import { mayBeLeft } from './staffed.ts'

/** An empty chair alarms half an hour before the shift begins. */
export const GAP_ALARM_BEFORE = 30 * MINUTE

export interface Gap {
  readonly post: ShiftPost
  /** Who should sit there but is away; null where nobody is named. */
  readonly person: string | null
  /** Place among the gaps of the post, from 1. */
  readonly place: number
}

/**
 * Chairs of a shift nobody will sit on: fewer named than the pattern needs, or somebody named who is away at any time of
 * it. Backup, technician and wall are not alarmed for want of a name: 双值守 asks for leader, chief and two officers.
 */
export function gapsOf(
  shift: Shift,
  pattern: Pattern,
  holders: readonly { readonly post: ShiftPost; readonly person: string }[],
  away: readonly Away[],
): Gap[] {
  return shiftPosts.flatMap((post) => {
    const rule = postRule(pattern, post)
    const own = holders.filter((one) => one.post === post)
    const gone = own.filter(({ person }) =>
      away.some((one) => one.person === person && one.from < shift.until && shift.from < one.until),
    )
    const need = mayBeLeft(post) ? 0 : shift.class === 'work' ? rule.work : rule.off
    const nobody = Math.max(0, need - own.length)
    return [
      ...gone.map(({ person }) => person as string | null),
      ...Array.from({ length: nobody }, () => null),
    ].map((person, i) => ({ post, person, place: i + 1 }))
  })
}

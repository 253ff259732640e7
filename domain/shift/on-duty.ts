import { handoverRef } from '../handover/state.ts'
import type { See } from '../model.ts'
import type { ShiftPost } from '../post.ts'
import { addDays, calendarDay } from '../time.ts'
import { type Shift, shiftRef } from './state.ts'

/** Shifts of a duty day at most (3×8 hours, domain practice). */
const SHIFTS_A_DAY = 3
/** A shift whose relief does not come goes on; so many days back are looked at. */
const DAYS_BACK = 2

/** Ids of the shifts that may be on duty at `at`, newest first. */
export function shiftsAround(at: number): string[] {
  const today = calendarDay(at)
  const ids: string[] = []
  for (let back = 0; back <= DAYS_BACK; back++) {
    for (let n = SHIFTS_A_DAY; n >= 1; n--) ids.push(`${addDays(today, -back)}.${n}`)
  }
  return ids
}

/** When the shift was relieved by a completed handover (UTC ms); null while it is not. */
export function relievedAt(see: See, shift: string): number | null {
  return see(handoverRef, shift).completions[0]?.at ?? null
}

/** Shifts on duty at `at`: begun and not relieved. Two are on where a relief came without a handover. */
export function onDuty(see: See, at: number): { id: string; shift: Shift }[] {
  return shiftsAround(at).flatMap((id) => {
    const shift = see(shiftRef, id)
    return shift.status === 'on' && relievedAt(see, id) === null ? [{ id, shift }] : []
  })
}

/**
 * Whether that person held the post at `at` (UTC ms), as the log knows it (law 5). Who has it now, by the order of the
 * log, holds it whatever a wrong clock says.
 */
export function holdsPost(see: See, person: string | null, post: ShiftPost, at: number): boolean {
  if (person === null) return false
  return shiftsAround(at).some((id) => {
    const { holders } = see(shiftRef, id)
    const mine = holders.filter((one) => one.person === person && one.post === post)
    if (mine.length === 0) return false
    const relieved = relievedAt(see, id)
    return mine.some((one) => {
      const end = one.until ?? relieved
      return end === null || (one.since <= at && at < end)
    })
  })
}

import { derivedId } from '../../domain/derived-id.ts'
import { kindOf } from '../../domain/envelope.ts'
import { handoverRef } from '../../domain/handover/state.ts'
import { shiftsAround } from '../../domain/shift/on-duty.ts'
import { lostSeats } from '../../domain/shift/presence.ts'
import { type Shift, shiftRef } from '../../domain/shift/state.ts'
import { calendarDay, MINUTE } from '../../domain/time.ts'
import type { InnerDraft, InnerSession } from './inner-session.ts'
import type { Policy } from './policies.ts'

/**
 * 在岗核查 by the centre (domain/shift/presence.ts): a desk that is switched off says nothing of itself, so the centre says it where the
 * shift has nobody else.
 */
export function presencePolicy(session: InnerSession, connected: () => ReadonlySet<string>): Policy {
  /** The newest shift on duty; null where none is. */
  let current: { id: string; shift: Shift } | null = null
  let isDirty = true
  let day = ''
  /** Since when each desk of the shift is not connected, as this process saw it. */
  const lostSince = new Map<string, number>()

  async function newest(now: number): Promise<typeof current> {
    for (const id of shiftsAround(now)) {
      const { state } = await session.fold(shiftRef, id)
      if (state.status !== 'on') continue
      const handover = await session.fold(handoverRef, id)
      if (handover.state.completions.length === 0) return { id, shift: state }
    }
    return null
  }

  return {
    name: '在岗核查',
    reach: 0,
    take(event) {
      const kind = kindOf(event.stream)
      if (kind !== 'shift' && kind !== 'handover') return false
      isDirty = true
      return true
    },
    async look(now) {
      if (isDirty || day !== calendarDay(now)) {
        isDirty = false
        day = calendarDay(now)
        current = await newest(now)
      }
      if (current === null) return { drafts: [], next: null }
      const { id, shift } = current
      const there = connected()
      for (const { seat } of shift.presence.seats) {
        if (there.has(seat)) lostSince.delete(seat)
        else if (!lostSince.has(seat)) lostSince.set(seat, now)
      }
      const stream = `shift/${id}`
      const lost = lostSeats(shift.presence.seats, lostSince, now).map(
        ({ seat, since }): InnerDraft => ({
          id: derivedId('shift.unattended', stream, seat, String(since)),
          stream,
          type: 'shift.unattended',
          data: { since, seat },
        }),
      )
      return { drafts: lost, next: lost.length > 0 ? now + MINUTE : null }
    },
  }
}

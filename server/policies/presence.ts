import { derivedId } from '../../domain/derived-id.ts'
import { kindOf } from '../../domain/envelope.ts'
import { handoverRef } from '../../domain/handover/state.ts'
import { shiftsAround } from '../../domain/shift/on-duty.ts'
import { lostSeats, periodWords } from '../../domain/shift/presence.ts'
import { type Shift, shiftRef } from '../../domain/shift/state.ts'
import { calendarDay, clockTime, DAY, MINUTE } from '../../domain/time.ts'
import type { InnerDraft, InnerSession } from './inner-session.ts'
import type { Policy } from './policies.ts'

/** A period older than this was told when it was new. */
const TOLD_WITHIN = DAY

/**
 * 在岗核查 by the centre (domain/shift/presence.ts): a desk that is switched off says nothing of itself, so the centre says it where the
 * shift has nobody else; every period in which nobody was at the desks becomes two lines of the log, at its beginning and its end.
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
      const lines = shift.presence.periods
        .filter(({ since }) => now - since < TOLD_WITHIN)
        .flatMap((period) => linesOf(id, period))
      return { drafts: [...lost, ...lines], next: lost.length > 0 ? now + MINUTE : null }
    },
  }
}

function linesOf(shift: string, period: Shift['presence']['periods'][number]): InnerDraft[] {
  const { since, until, gone } = period
  const begins = `${clockTime(since)} 起${gone ? '值班席位断开，没有别人在岗' : '值班席位无人操作'}，已告警带班领导`
  const begun = line(shift, since, 'begin', begins)
  return until === null
    ? [begun]
    : [begun, line(shift, since, 'end', `有人回到值班席位，无人操作 ${periodWords(period)}`)]
}

/** One automatic line; stream and id follow from the period, so that no restart says it twice. */
function line(shift: string, since: number, which: 'begin' | 'end', text: string): InnerDraft {
  return {
    id: derivedId('shift.presence', shift, String(since), which),
    stream: `log/auto.presence.${shift}.${since}.${which}`,
    type: 'log.repeat',
    data: { kind: 'alarm', text, incident: null, source: null, occurrence: `presence ${which}` },
  }
}

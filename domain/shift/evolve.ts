import { CENTRE } from '../credential/credential.ts'
import { type Told, unreachable } from '../model.ts'
import { away, here, left } from './presence.ts'
import type { ShiftFact } from './shapes.ts'
import type { Shift } from './state.ts'

/** Who spoke: the person, or the seat where nobody was signed in. */
function speakerOf({ by }: Pick<Told, 'by'>): string {
  return by.person ?? by.seat
}

/** Facts in the order of the log: a clock that is an hour wrong changes the times shown, never the order. */
export function evolveShift(state: Shift, fact: ShiftFact, told: Told): Shift {
  const { at } = told
  const person = speakerOf(told)
  const { seat } = told.by
  switch (fact.type) {
    case 'shift.signedIn': {
      const holder = { person, seat, since: at, until: null, released: false, ...fact.data }
      const startedAt = state.startedAt ?? at
      const presence = here(state.presence, seat, at)
      return { ...state, status: 'on', startedAt, holders: [...state.holders, holder], presence }
    }
    case 'shift.signedOut':
      return leave(state, at, (one) => one.person === person && one.post === fact.data.post)
    case 'shift.released':
      return {
        ...state,
        holders: state.holders.map((one) =>
          one.person === fact.data.person && one.post === fact.data.post ? { ...one, released: true } : one,
        ),
      }
    case 'shift.arrived': {
      const others = state.arrivals.filter((one) => one.person !== person)
      const first = state.arrivals.find((one) => one.person === person)
      return { ...state, arrivals: [...others, { person, post: fact.data.post, at: first?.at ?? at }] }
    }
    case 'shift.tookOver':
      return { ...state, from: state.from ?? fact.data.handover }
    case 'shift.unattended':
      // Only the centre speaks for another desk, which it has lost.
      return {
        ...state,
        presence:
          seat === CENTRE && fact.data.seat !== undefined
            ? away(state.presence, fact.data.seat, fact.data.since, true)
            : away(state.presence, seat, fact.data.since, false),
      }
    case 'shift.attended':
      return { ...state, presence: here(state.presence, seat, at) }
    case 'shift.contested': {
      const dispute = { id: told.command, ...fact.data, at, settled: null }
      return { ...state, disputes: [...state.disputes, dispute] }
    }
    case 'shift.settled': {
      const { dispute: id, keep, why } = fact.data
      const dispute = state.disputes.find((one) => one.id === id)
      if (dispute === undefined) return state
      const disputes = state.disputes.map((one) =>
        one.id === id ? { ...one, settled: { keep, why, at } } : one,
      )
      const { post, people } = dispute
      if (post === null) return { ...state, disputes }
      const lost = people.filter((one) => one !== keep)
      return {
        ...leave(state, at, (one) => one.post === post && lost.includes(one.person)),
        disputes,
      }
    }
    default:
      return unreachable(fact)
  }
}

function leave(state: Shift, at: number, who: (one: Shift['holders'][number]) => boolean): Shift {
  const holders = state.holders.map((one) => (one.until === null && who(one) ? { ...one, until: at } : one))
  const stays = new Set(holders.filter(({ until }) => until === null).map(({ seat }) => seat))
  const empty = state.holders.filter((one) => one.until === null && who(one) && !stays.has(one.seat))
  const presence = empty.reduce((before, { seat }) => left(before, seat, at), state.presence)
  return { ...state, holders, presence }
}

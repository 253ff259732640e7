import type { KindRef } from '../model.ts'
import type { ShiftPost } from '../post.ts'
import { nobodyYet, type Presence } from './presence.ts'

/** Somebody in a post. `person` is a person's id, or the seat's where nobody was signed in there. */
export interface Holder {
  readonly person: string
  readonly post: ShiftPost
  readonly seat: string
  readonly since: number
  /** When he left or was settled out of it; null while he has it. The end of the whole shift is not written here. */
  readonly until: number | null
  readonly released: boolean
  readonly doubt: string | null
}

/** Two claims at once: both are kept until the leader settles. */
export interface Dispute {
  readonly id: string
  readonly post: ShiftPost | null
  readonly people: readonly string[]
  readonly why: string
  readonly at: number
  readonly settled: { readonly keep: string; readonly why: string; readonly at: number } | null
}

export interface Arrival {
  readonly person: string
  readonly post: ShiftPost
  readonly at: number
}

export interface Shift {
  readonly status: 'none' | 'on'
  readonly startedAt: number | null
  readonly holders: readonly Holder[]
  readonly arrivals: readonly Arrival[]
  /** Handover it began with, null for a first shift. */
  readonly from: string | null
  /** Its desks and whether they are touched (在岗核查). */
  readonly presence: Presence
  readonly disputes: readonly Dispute[]
}

export const noShift: Shift = {
  status: 'none',
  startedAt: null,
  holders: [],
  arrivals: [],
  from: null,
  presence: nobodyYet,
  disputes: [],
}

/** For `see`: a shift as others look at it. */
export const shiftRef: KindRef<Shift> = { name: 'shift', initial: noShift }

/** Who has a post and has not left it, in the order they came. */
export function present(state: Shift, post?: ShiftPost): Holder[] {
  return state.holders.filter((one) => one.until === null && (post === undefined || one.post === post))
}

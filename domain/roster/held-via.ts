import type { KindRef, See } from '../model.ts'
import type { Swap } from '../swap/swap.ts'
import { isOf, type Place } from './is-of.ts'

// A reference and not the kind itself: a swap looks at the roster, each would wait for the other.
const swapRef: KindRef<Swap> = { name: 'swap', initial: { status: 'none' } }

/** Whether the last of these approved swaps put that person on the place. */
export function heldVia(see: See, place: Place, person: string, via: readonly string[]): boolean {
  const last = via.at(-1)
  if (last === undefined) return false
  const swap = see(swapRef, last)
  if (swap.status !== 'approved') return false
  const { ask, taker } = swap
  if (isOf(ask, place)) return taker.person === person
  return taker.give !== null && isOf({ ...taker.give, post: ask.post }, place) && ask.from === person
}

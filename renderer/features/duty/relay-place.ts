import { createStore } from '../../desk/store.ts'

/** A relay that is being written while its call is made: the call lies over the line, and the form is found again after it. */
export interface RelayPlace {
  readonly stream: string
  readonly whom: string
  readonly person: string
}

const place = createStore<RelayPlace | null>(null)

export const keepRelay = place.set

/** What was written of the relay of this line; null where there is none. */
export function relayOf(stream: string): RelayPlace | null {
  const kept = place.get()
  return kept?.stream === stream ? kept : null
}

import { createStore } from '../desk/store.ts'

/** Where the window is: a page of a screen, the thing that is open on it (a stream), and what of that thing is meant. */
export interface Place {
  screen: string
  open: string | null
  /** A stream that is shown as a part of what is open, a report of an incident; null for no one. */
  part: string | null
}

const place = createStore<Place>({ screen: 'duty', open: null, part: null })

export const usePlace = place.use

/** Goes to a page by its id, to one thing on it, and to a part of that thing. */
export function goTo(screen: string, open: string | null = null, part: string | null = null): void {
  place.set({ screen, open, part })
}

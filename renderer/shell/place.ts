import { createStore } from '../desk/store.ts'

/** Where the window is: a page of a screen and, on it, the thing that is open (a stream). */
export interface Place {
  screen: string
  open: string | null
}

const place = createStore<Place>({ screen: 'duty', open: null })

export const usePlace = place.use

/** Goes to a page by its id, and to one thing on it. */
export function goTo(screen: string, open: string | null = null): void {
  place.set({ screen, open })
}

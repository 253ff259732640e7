import { createStore } from '../desk/store.ts'

/** A request from elsewhere in the window to the quick line: take this text, or only the focus. */
interface Handover {
  text: string | null
  serial: number
}

const handover = createStore<Handover>({ text: null, serial: 0 })

export const useHandover = handover.use

/** Puts text into the quick line, before what is half-typed there, and gives it the focus. */
export function writeAgain(text: string): void {
  handover.set({ text, serial: handover.get().serial + 1 })
}

/** Gives the quick line the focus. */
export function focusQuickLine(): void {
  handover.set({ text: null, serial: handover.get().serial + 1 })
}

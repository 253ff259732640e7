import { createStore } from '../desk/store.ts'

/** The form of a call over whatever screen is open. `words`: what was typed in the quick line, taken over once. */
export interface CallSheet {
  readonly open: boolean
  readonly words: string
  readonly serial: number
}

const sheet = createStore<CallSheet>({ open: false, words: '', serial: 0 })

export const useCallSheet = sheet.use

/** Opens the form; one that was put away is taken up again. */
export function openCall(words = ''): void {
  sheet.set({ open: true, words, serial: sheet.get().serial + 1 })
}

/** Puts the form away; what is in it is kept. */
export function putCallAway(): void {
  sheet.set({ ...sheet.get(), open: false })
}

const unfinished = createStore(false)

/** Whether a call is half written down and put away. */
export const useUnfinishedCall = unfinished.use

/** Told by the form: something is in it that is not in the log. */
export const setUnfinishedCall = unfinished.set

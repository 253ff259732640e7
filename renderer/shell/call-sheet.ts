import { createStore } from '../desk/store.ts'

/** Whom an outgoing call is made to, as far as it is known. */
export interface Dialled {
  readonly phone: string
  readonly caller: string
  readonly unit: string
  readonly title: string
  /** The stream it is made for: the line that is relayed, the roll call that is followed up. */
  readonly source: string | null
}

/** The form of a call over whatever screen is open. */
export interface CallSheet {
  readonly open: boolean
  /** What was typed in the quick line, taken over once. */
  readonly words: string
  /** 打给: whom the call goes to, taken over once. */
  readonly dialled: Dialled | null
  /** It stood open already: another call comes in, and the first is held. */
  readonly another: boolean
  readonly serial: number
}

const sheet = createStore<CallSheet>({ open: false, words: '', dialled: null, another: false, serial: 0 })

export const useCallSheet = sheet.use

function ask(what: Pick<CallSheet, 'words' | 'dialled'>): void {
  const { open, serial } = sheet.get()
  sheet.set({ ...what, open: true, another: open, serial: serial + 1 })
}

/** Opens the form; one that was put away is taken up again, one that stands open is held for the next. */
export function openCall(words = ''): void {
  ask({ words, dialled: null })
}

/** 打给: opens the form of an outgoing call. */
export function openCallTo(dialled: Dialled): void {
  ask({ words: '', dialled })
}

/** Puts the form away; what is in it is kept. */
export function putCallAway(): void {
  sheet.set({ ...sheet.get(), open: false })
}

const unfinished = createStore(0)

/** How many calls are half written down. */
export const useUnfinishedCalls = unfinished.use

/** Told by the form: how many hold something that is not in the log. */
export const setUnfinishedCalls = unfinished.set

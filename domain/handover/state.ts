import type { CarriedItem } from '../carried/carried.ts'
import type { Head } from '../envelope.ts'
import type { KindRef } from '../model.ts'
import type { Face, Side } from './shapes.ts'

export type TickSide = 'out' | 'in'
/** An item of a sheet. `v` names its words: other words, another version. `no` is its printed number, `1.2`. */
export interface SheetItem extends CarriedItem {
  readonly v: string
  readonly no: string
}
export interface Sheet {
  /** Command that brought it. */
  readonly id: string
  /** Command that opened the line of sheets it belongs to: itself for a first one. */
  readonly root: string
  readonly incoming: string
  readonly items: readonly SheetItem[]
  /** SHA-256 over all items' words. */
  readonly digest: string
  /** Newest link of the log's chain its maker held. */
  readonly head: Head
  readonly at: number
  readonly person: string
  /** The relief's ticks count only with the time he opened the item. */
  readonly eachOpened: boolean
}
export interface Tick {
  readonly item: string
  readonly v: string
  readonly side: TickSide
  readonly person: string
  /** When the same person had opened the item with these words, UTC ms; null where that was not kept. */
  readonly opened: number | null
  readonly at: number
  /** Taken back; kept, because a signer elsewhere may have stood on it. */
  readonly undone: boolean
}
export interface Question {
  readonly id: string
  readonly item: string
  readonly text: string
  readonly person: string
  readonly at: number
  readonly answers: readonly { readonly text: string; readonly person: string; readonly at: number }[]
}
export interface Check {
  readonly what: string
  readonly ok: boolean
  readonly note: string
  readonly person: string
  readonly at: number
}
export interface Signature {
  readonly id: string
  readonly side: Side
  readonly sheet: string
  readonly person: string
  readonly post: string | null
  readonly seat: string
  readonly at: number
  readonly face: Face
  readonly words: string
  readonly signature: string
  readonly key: string
  readonly doubt: string | null
}
export interface Completion {
  readonly sheet: string
  readonly out: string
  readonly in: string
  readonly leader: string
  readonly at: number
}
export interface Handover {
  readonly number: string | null
  readonly openedAt: number | null
  /** Facts so far: what a writer had seen. */
  readonly facts: number
  readonly sheets: readonly Sheet[]
  readonly ticks: readonly Tick[]
  readonly questions: readonly Question[]
  readonly checks: readonly Check[]
  readonly reminders: readonly { readonly text: string; readonly person: string; readonly at: number }[]
  readonly signatures: readonly Signature[]
  /** Lines of sheets taken back, by their root. */
  readonly withdrawn: readonly {
    readonly root: string
    readonly why: string
    readonly person: string
    readonly at: number
  }[]
  /** In the order of the log; a second one with another relief is contested. */
  readonly completions: readonly Completion[]
  readonly contested: { readonly people: readonly string[]; readonly why: string } | null
  readonly settled: {
    readonly keep: string
    readonly why: string
    readonly person: string
    readonly at: number
  } | null
}

export const noHandover: Handover = {
  number: null,
  openedAt: null,
  facts: 0,
  sheets: [],
  ticks: [],
  questions: [],
  checks: [],
  reminders: [],
  signatures: [],
  withdrawn: [],
  completions: [],
  contested: null,
  settled: null,
}

/** For `see`: a handover as others look at it. `see(handoverRef, shift).completions[0]` is that shift's relief. */
export const handoverRef: KindRef<Handover> = { name: 'handover', initial: noHandover }

/** The completion that counts: the one the leader kept, else the first. */
export function reliefOf(state: Handover): Completion | null {
  const kept = state.completions.find((one) => one.in === state.settled?.keep)
  return kept ?? state.completions[0] ?? null
}

/** Whether a line of sheets was taken back. */
export function isWithdrawn(state: Handover, root: string): boolean {
  return state.withdrawn.some((one) => one.root === root)
}

/** The sheet in force: that of the relief, else the newest of a line that was not taken back, else the newest. */
export function sheetOf(state: Handover): Sheet | null {
  const relief = reliefOf(state)
  return (
    state.sheets.find((one) => one.id === relief?.sheet) ??
    state.sheets.findLast((one) => !isWithdrawn(state, one.root)) ??
    state.sheets.at(-1) ??
    null
  )
}

/** Where it stands. A withdrawn sheet can be opened again. */
export function stageOf(state: Handover): 'none' | 'running' | 'withdrawn' | 'done' {
  if (state.completions.length > 0) return 'done'
  const sheet = sheetOf(state)
  if (sheet === null) return 'none'
  return isWithdrawn(state, sheet.root) ? 'withdrawn' : 'running'
}

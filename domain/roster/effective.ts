import type { Assignment } from './generate.ts'
import { isOf, type Place } from './is-of.ts'

/** Somebody put in another's place after publishing. */
export interface HandChange extends Place {
  readonly key: string
  readonly from: string | null
  readonly to: string | null
  readonly why: string
  readonly at: number
}

/** A swap a leader has approved. */
export interface ApprovedSwap {
  /** Id of its stream. */
  readonly key: string
  readonly place: Place
  readonly from: string
  readonly taker: string
  /** The taker's own shift he gave for it; null for a cover. */
  readonly give: Place | null
  readonly why: string
  readonly at: number
}

/** One chair as it stands, with who stood there when it was published. */
export interface Standing extends Assignment {
  readonly published: string | null
  readonly why: string | null
  readonly via: readonly string[]
}

export interface Effective {
  readonly standing: readonly Standing[]
  /** Changes and swaps that no longer fit, in words by key. */
  readonly conflicts: ReadonlyMap<string, string>
}

type Step = { at: number; key: string } & (
  | { type: 'hand'; change: HandChange }
  | { type: 'swap'; swap: ApprovedSwap }
)

/**
 * The roster as it is in force: published, then changes by hand and approved swaps by time. What does not fit yet is
 * tried again after the others (two clocks may disagree); what never fits is a conflict for the leader and changes
 * nothing. A swap the published roster already holds is in force.
 */
export function effective(
  assignments: readonly Assignment[],
  changes: readonly HandChange[],
  swaps: readonly ApprovedSwap[],
): Effective {
  const standing: Standing[] = assignments.map((one) => ({
    ...one,
    published: one.person,
    why: null,
    via: [],
  }))
  let steps: Step[] = [
    ...changes.map((change) => ({ type: 'hand' as const, change, at: change.at, key: change.key })),
    ...swaps.map((swap) => ({ type: 'swap' as const, swap, at: swap.at, key: swap.key })),
  ].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))

  for (let left = -1; left !== steps.length; ) {
    left = steps.length
    steps = steps.filter((step) => !take(standing, step))
  }
  const conflicts = new Map<string, string>()
  for (const step of steps) {
    conflicts.set(step.key, wordsOf(step))
  }
  return { standing, conflicts }
}

function at(standing: readonly Standing[], place: Place, person: string | null): number {
  return standing.findIndex((one) => isOf(one, place) && one.person === person)
}
function inShift(standing: readonly Standing[], place: Place, person: string): boolean {
  return standing.some((one) => one.day === place.day && one.n === place.n && one.person === person)
}

/** Takes one step; false when it does not fit. */
function take(standing: Standing[], step: Step): boolean {
  if (step.type === 'hand') {
    const { change } = step
    const { day, n, post, from, to, why } = change
    if (to !== null && inShift(standing, change, to)) return false
    const place = from === null ? standing.length : at(standing, change, from)
    if (place < 0) return false
    const old = standing[place]
    const come: Standing[] =
      to === null ? [] : [{ day, n, post, person: to, published: old?.published ?? null, why, via: [] }]
    standing.splice(place, old === undefined ? 0 : 1, ...come)
    return true
  }
  const { place, from, taker, give, why, key } = step.swap
  const first = at(standing, place, from)
  const second = give === null ? null : at(standing, give, taker)
  const isSo =
    first < 0 && at(standing, place, taker) >= 0 && (give === null || at(standing, give, from) >= 0)
  if (isSo) return true
  if (first < 0 || (second !== null && second < 0) || inShift(standing, place, taker)) return false
  if (give !== null && inShift(standing, give, from)) return false
  put(standing, first, taker, why, key)
  if (second !== null) put(standing, second, from, why, key)
  return true
}

function put(standing: Standing[], place: number, person: string, why: string, swap: string): void {
  const old = standing[place]
  if (old !== undefined) standing[place] = { ...old, person, why, via: [...old.via, swap] }
}

function wordsOf(step: Step): string {
  if (step.type === 'hand') {
    return step.change.from === null
      ? '要补上的人已经在这一班，这次改动没有生效'
      : '要换下的人已经不在这个位置，这次改动没有生效'
  }
  return '排班已经改过，这次换班对不上，没有生效；请领导看过后直接改排班'
}

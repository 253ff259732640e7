import type { ShiftRow } from '../shift/rows.ts'

/** What one person really did, from the shifts that were signed for. */
export interface Turns {
  readonly key: string
  readonly name: string
  readonly shifts: number
  /** Hours he held a post in the span; a shift that is still on counts up to `now`. */
  readonly hours: number
  /** Of the shifts: how often as 带班领导. */
  readonly leading: number
}

interface Known {
  readonly name: string
  /** Whether he led, by shift. */
  readonly turns: Map<string, boolean>
  readonly spans: [number, number][]
}

/** Turns of each person in the span (UTC ms), most first. Several posts of one shift are one turn. */
export function turnsOf(shifts: readonly ShiftRow[], from: number, to: number, now: number): Turns[] {
  const byPerson = new Map<string, Known>()
  for (const shift of shifts) {
    for (const { person, name, post, since, until } of shift.holders) {
      const begin = Math.max(since, from)
      const end = Math.min(until ?? now, to, now)
      if (begin >= end) continue
      const known: Known = byPerson.get(person) ?? { name, turns: new Map(), spans: [] }
      byPerson.set(person, known)
      known.turns.set(shift.key, known.turns.get(shift.key) === true || post === 'leader')
      known.spans.push([begin, end])
    }
  }
  return [...byPerson]
    .map(([key, { name, turns, spans }]) => ({
      key,
      name,
      shifts: turns.size,
      hours: covered(spans) / 3_600_000,
      leading: [...turns.values()].filter(Boolean).length,
    }))
    .sort((a, b) => b.shifts - a.shifts || b.hours - a.hours || (a.key < b.key ? -1 : 1))
}

/** Length of the union: two posts held at once are not twice the time. */
function covered(spans: [number, number][]): number {
  let [sum, reached] = [0, Number.NEGATIVE_INFINITY]
  for (const [begin, end] of spans.sort((a, b) => a[0] - b[0])) {
    sum += Math.max(0, end - Math.max(begin, reached))
    reached = Math.max(reached, end)
  }
  return sum
}

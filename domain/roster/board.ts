import { type DayClass, dayClasses } from './calendar.ts'
import { type Counts, noCounts, type Seat } from './seat.ts'
import type { Shift } from './shift-at.ts'

/** Somebody who is not there from `from` until `until`, UTC ms. */
export interface Away {
  readonly person: string
  readonly from: number
  readonly until: number
}

/** Who sits where while a month is made: knows who may take a chair and how often each had his turn. */
export interface Board {
  /** Nobody holds two chairs of one shift, nor of two shifts in a row; nobody on absence is put in. */
  free(person: string, seat: Seat): boolean
  put(person: string, seat: Seat): void
  clear(seat: Seat): void
  counts(person: string): Counts
  total(person: string): number
  /** Place of his last shift before that place; -2 for none. */
  lastBefore(person: string, place: number): number
}

/**
 * `before` and `after` are who holds the shift right before the month's first and right after its last.
 * `history` is what each has had already.
 */
export function createBoard(
  shifts: readonly Shift[],
  around: { readonly before: readonly string[]; readonly after: readonly string[] },
  away: readonly Away[],
  history: Readonly<Record<string, Counts>>,
): Board {
  const placesByPerson = new Map<string, Set<number>>()
  const countsByPerson = new Map<string, Counts>()
  const placesOf = (person: string) => {
    let places = placesByPerson.get(person)
    if (places === undefined) {
      places = new Set()
      if (around.before.includes(person)) places.add(-1)
      if (around.after.includes(person)) places.add(shifts.length)
      placesByPerson.set(person, places)
    }
    return places
  }
  const countsOf = (person: string) => {
    let counts = countsByPerson.get(person)
    if (counts === undefined) {
      counts = { ...(history[person] ?? noCounts()) }
      countsByPerson.set(person, counts)
    }
    return counts
  }
  const isAway = (person: string, { from, until }: Shift) =>
    away.some((one) => one.person === person && one.from < until && from < one.until)
  const count = (person: string, seat: Seat, by: 1 | -1) => {
    const counts = countsOf(person)
    for (const kind of dayClasses) counts[kind] += by * seat.weight[kind]
  }
  return {
    free(person, seat) {
      const held = placesOf(person)
      return seat.places.every((place) => {
        const shift = shifts[place]
        if (shift === undefined || isAway(person, shift)) return false
        return !held.has(place - 1) && !held.has(place) && !held.has(place + 1)
      })
    },
    put(person, seat) {
      seat.person = person
      for (const place of seat.places) placesOf(person).add(place)
      count(person, seat, 1)
    },
    clear(seat) {
      if (seat.person === null) return
      for (const place of seat.places) placesOf(seat.person).delete(place)
      count(seat.person, seat, -1)
      seat.person = null
    },
    counts: countsOf,
    total: (person) => dayClasses.reduce((sum, kind) => sum + countsOf(person)[kind], 0),
    lastBefore: (person, place) =>
      Math.max(-2, ...[...placesOf(person)].filter((one: number) => one < place)),
  }
}

/** How uneven: the sum of squares of everybody's counts, by class. A smaller one is fairer. */
export function unevenness(board: Board, people: readonly string[], kinds: readonly DayClass[]): number {
  return people.reduce(
    (sum, person) => sum + kinds.reduce((squares, kind) => squares + board.counts(person)[kind] ** 2, 0),
    0,
  )
}

import { type ShiftPost, shiftPosts } from '../post.ts'
import { addDays } from '../time.ts'
import { balance } from './balance.ts'
import { type Away, type Board, createBoard } from './board.ts'
import { type CalendarDay, calendarDayOf, dayClasses, daysOfMonth, type Holidays } from './calendar.ts'
import type { Pattern } from './pattern.ts'
import { beganBefore, type Counts, noCounts, type Seat, seatsOf } from './seat.ts'
import { type Shift, shiftsOfDay, shiftsOfMonth } from './shift-at.ts'

/** Somebody on a post in a shift. */
export interface Assignment {
  readonly day: string
  readonly n: number
  readonly post: ShiftPost
  readonly person: string
}

export interface RosterWish {
  readonly month: string
  readonly pattern: Pattern
  readonly holidays: Holidays
  /** Who may be put on each post, in the order in which they begin. */
  readonly people: Readonly<Partial<Record<ShiftPost, readonly string[]>>>
  /** Turns each has had before this month; who is not in it begins beside the one with fewest. */
  readonly history: Readonly<Record<string, Counts>>
  /** Assignments around the month: of its last day before and its first day after, as far as they are known. */
  readonly around: readonly Assignment[]
  readonly away: readonly Away[]
}

/** Chairs nobody could take without breaking a rule. */
export interface Unfilled {
  readonly day: string
  readonly n: number
  readonly post: ShiftPost
  readonly missing: number
}

export interface RosterDraft {
  readonly days: readonly CalendarDay[]
  readonly assignments: readonly Assignment[]
  readonly unfilled: readonly Unfilled[]
}

/**
 * A month by fair turns: workdays, weekend days and statutory holidays counted apart, whoever had fewest first. Nobody
 * twice in a shift or in two shifts in a row (so nobody longer than 24 hours), nobody on absence; what cannot be filled
 * so stays unfilled and is named. A turn of several days (周五至周日同一人) is the pattern's own wish and runs through. The
 * same wish gives the same roster.
 */
export function generate(wish: RosterWish): RosterDraft {
  const { month, pattern, holidays, people, around, away } = wish
  const shifts = shiftsOfMonth(month, pattern, holidays)
  const last = shiftsOfDay(addDays(`${month}-01`, -1), pattern, holidays).at(-1)
  const next = shiftsOfDay(addDays(daysOfMonth(month).at(-1) ?? `${month}-28`, 1), pattern, holidays)[0]
  const holders = (shift: Shift | undefined) =>
    around.filter(({ day, n }) => day === shift?.day && n === shift.n).map(({ person }) => person)
  const pools = shiftPosts.map((post) => [...new Set(people[post] ?? [])])
  const board = createBoard(
    shifts,
    { before: holders(last), after: holders(next) },
    away,
    historyOf(pools, wish.history),
  )
  const seats = shiftPosts.map((post) => seatsOf(post, pattern, shifts))
  seats.forEach((chairs, i) => {
    const pool = pools[i] ?? []
    const [first] = shifts
    const post = shiftPosts[i] ?? 'officer'
    if (first !== undefined && last !== undefined && beganBefore(pattern, post, last, first)) {
      goOn(
        board,
        chairs,
        around.filter((one) => one.day === last.day && one.post === post),
      )
    }
    fill(board, chairs, pool)
    balance(board, chairs, pool)
  })
  return {
    days: daysOfMonth(month).map((day) => calendarDayOf(day, holidays)),
    ...written(shifts, seats.flat()),
  }
}

function historyOf(pools: readonly string[][], history: Readonly<Record<string, Counts>>) {
  const known: Record<string, Counts> = { ...history }
  for (const pool of pools) {
    const old = pool.flatMap((person) => (history[person] === undefined ? [] : [history[person]]))
    if (old.length === 0) continue
    const fewest = noCounts()
    for (const kind of dayClasses) fewest[kind] = Math.min(...old.map((counts) => counts[kind]))
    for (const person of pool) known[person] ??= fewest
  }
  return known
}

/** The turn that began in the month before stays with its people. */
function goOn(board: Board, chairs: readonly Seat[], before: readonly Assignment[]): void {
  const first = chairs.filter(({ places }) => places[0] === 0)
  first.forEach((seat, i) => {
    const person = before[i]?.person
    if (person !== undefined) board.put(person, seat)
  })
}

/**
 * Fills the empty chairs by time. Where that leaves some empty (few people, and the month after is published already),
 * it begins again with the next person until every chair is filled or all beginnings were tried; the best one stays.
 */
function fill(board: Board, chairs: readonly Seat[], pool: readonly string[]): void {
  const empty = chairs.filter(({ person }) => person === null)
  const first = empty[0]?.places[0]
  const attempt = (skip: number): number => {
    for (const seat of empty) board.clear(seat)
    for (const seat of empty) take(board, seat, pool, seat.places[0] === first ? skip : 0)
    return empty.filter(({ person }) => person === null).length
  }
  let best = { skip: 0, missing: attempt(0) }
  for (let skip = 1; skip < pool.length && best.missing > 0; skip += 1) {
    const missing = attempt(skip)
    if (missing < best.missing) best = { skip, missing }
  }
  if (best.missing > 0) attempt(best.skip)
}

/** Fewest of this class, then fewest of all, then longest ago, then the order of the list. */
function take(board: Board, seat: Seat, pool: readonly string[], skip: number): void {
  const place = seat.places[0] ?? 0
  const ranked = pool
    .filter((person) => board.free(person, seat))
    .map((person, order) => ({
      person,
      rank: [
        board.counts(person)[seat.class],
        board.total(person),
        board.lastBefore(person, place),
        order,
      ] as const,
    }))
    .sort((a, b) => a.rank.map((one, i) => one - (b.rank[i] ?? 0)).find((one) => one !== 0) ?? 0)
  const best = ranked[skip] ?? ranked.at(-1)
  if (best !== undefined) board.put(best.person, seat)
}

function written(shifts: readonly Shift[], seats: readonly Seat[]): Omit<RosterDraft, 'days'> {
  const assignments: Assignment[] = []
  const unfilled: Unfilled[] = []
  shifts.forEach(({ day, n }, place) => {
    for (const post of shiftPosts) {
      const chairs = seats.filter((seat) => seat.post === post && seat.places.includes(place))
      for (const { person } of chairs) if (person !== null) assignments.push({ day, n, post, person })
      const missing = chairs.filter(({ person }) => person === null).length
      if (missing > 0) unfilled.push({ day, n, post, missing })
    }
  })
  return { assignments, unfilled }
}

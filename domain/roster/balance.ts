import { type Board, unevenness } from './board.ts'
import { dayClasses } from './calendar.ts'
import type { Seat } from './seat.ts'

/**
 * Evens out what taking turns left uneven: gives a turn of somebody with more of a class to somebody with fewer; where
 * that would put two shifts in a row, exchanges the one in the way with a third's of the same class first. Each step
 * makes the counts strictly more even, so it ends. Deterministic.
 */
export function balance(board: Board, seats: readonly Seat[], people: readonly string[]): void {
  while (improve(board, seats, people)) {
    // One step at a time: each begins from the new counts.
  }
}

function improve(board: Board, seats: readonly Seat[], people: readonly string[]): boolean {
  for (const kind of [...dayClasses].reverse()) {
    const byCount = [...people].sort((a, b) => board.counts(a)[kind] - board.counts(b)[kind])
    for (const rich of [...byCount].reverse()) {
      const own = seats.filter((seat) => seat.person === rich && seat.weight[kind] > 0)
      for (const poor of byCount) {
        if (board.counts(rich)[kind] - board.counts(poor)[kind] < 2) break
        if (own.some((seat) => give(board, seats, people, seat, poor))) return true
      }
    }
  }
  return false
}

/** Gives the seat to that person if that is fairer; if one seat of his is in the way, exchanges it first. */
function give(
  board: Board,
  seats: readonly Seat[],
  people: readonly string[],
  seat: Seat,
  to: string,
): boolean {
  const from = seat.person
  if (from === null) return false
  const before = unevenness(board, people, dayClasses)
  board.clear(seat)
  if (board.free(to, seat)) {
    board.put(to, seat)
    if (unevenness(board, people, dayClasses) < before) return true
    board.clear(seat)
  } else if (exchange(board, seats, seat, to, () => unevenness(board, people, dayClasses) < before))
    return true
  board.put(from, seat)
  return false
}

/** Frees `to` of the one seat in the way of `wanted` by exchanging it with a like one of another, and puts him in. */
function exchange(
  board: Board,
  seats: readonly Seat[],
  wanted: Seat,
  to: string,
  isFairer: () => boolean,
): boolean {
  const first = wanted.places[0] ?? 0
  const last = wanted.places.at(-1) ?? first
  const inTheWay = seats.filter(
    (seat) => seat.person === to && seat.places.some((place) => place >= first - 1 && place <= last + 1),
  )
  const [way] = inTheWay
  if (way === undefined || inTheWay.length > 1) return false
  for (const like of seats) {
    const other = like.person
    if (other === null || other === to || like.post !== way.post || like === wanted) continue
    if (dayClasses.some((kind) => like.weight[kind] !== way.weight[kind])) continue
    board.clear(way)
    board.clear(like)
    if (board.free(other, way)) {
      board.put(other, way)
      if (board.free(to, wanted)) {
        board.put(to, wanted)
        if (board.free(to, like)) {
          board.put(to, like)
          if (isFairer()) return true
          board.clear(like)
        }
        board.clear(wanted)
      }
      board.clear(way)
    }
    board.put(to, way)
    board.put(other, like)
  }
  return false
}

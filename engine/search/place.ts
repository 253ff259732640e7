import { DAY, HOUR } from '../../domain/time.ts'

/**
 * Where a text stands in the index: the district's calendar day, then the seq of the event that made it. So newest
 * first is a walk backwards, a range of dates is a range of places, and neighbours are close: the index stays small.
 */
const SEQS = 2 ** 31

/** Days since 1970 in the district (UTC+8). */
function dayNumber(at: number): number {
  return Math.floor((at + 8 * HOUR) / DAY)
}

/** Row id of the full text: 15 bits of day, 31 bits of seq; a safe integer. */
export function placeOf(at: number, seq: number): number {
  return dayNumber(at) * SEQS + (seq % SEQS)
}

/** First and last place of the days that a span of time touches; null is open. */
export function placesBetween(from: number | null, to: number | null): [number, number] {
  const first = from === null ? 0 : dayNumber(from) * SEQS
  const last = to === null ? Number.MAX_SAFE_INTEGER : dayNumber(to) * SEQS + SEQS - 1
  return [first, last]
}

/** The calendar day of a place, in days since 1970. */
export function dayOfPlace(place: number): number {
  return Math.floor(place / SEQS)
}

/** The event a place was made of. */
export function seqOfPlace(place: number): number {
  return place % SEQS
}

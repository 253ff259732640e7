import type { Away } from '../roster/board.ts'
import { MINUTE } from '../time.ts'

interface Span {
  readonly from: number
  readonly until: number
}
interface Turn extends Span {
  readonly person: string
}

/** Two shifts with less than this between them are two in a row. */
const REST = 8 * 60 * MINUTE

/**
 * Why a person should not be asked to take a shift, in words; null when he suits. Turns are of the days around, UTC ms.
 * It only advises: a leader who knows better changes the roster by hand.
 */
export function whyUnsuitable(
  person: string,
  shift: Span,
  turns: readonly Turn[],
  away: readonly Away[],
): string | null {
  const own = turns.filter((turn) => turn.person === person)
  if (own.some(({ from, until }) => from < shift.until && shift.from < until)) return '同一时间已在班上'
  if (own.some(({ from, until }) => from < shift.until + REST && shift.from < until + REST)) {
    return '会连上两班'
  }
  const isAway = away.some((one) => one.person === person && one.from < shift.until && shift.from < one.until)
  return isAway ? '外出' : null
}

import type { DayClass } from './calendar.ts'
import { type Counts, noCounts } from './seat.ts'

/** Turns of each person by class of day. */
export function countsByPerson(
  turns: readonly { readonly person: string; readonly class: DayClass }[],
): Record<string, Counts> {
  const counts: Record<string, Counts> = {}
  for (const { person, class: kind } of turns) {
    const own = counts[person] ?? noCounts()
    own[kind] += 1
    counts[person] = own
  }
  return counts
}

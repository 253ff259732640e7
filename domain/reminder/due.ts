import { DAY } from '../time.ts'
import { occurrences, type Rule } from './rule.ts'

/** As far back as something not done is still asked for. */
const BACK = 31 * DAY
const AHEAD = 62 * DAY

export interface Snooze {
  /** The occurrence put off. */
  readonly occurrence: number
  readonly until: number
}

export interface Due {
  /** The earliest occurrence that is not done; null when none is left. */
  readonly occurrence: number | null
  /** When it asks: its own time, or the end of the snooze. */
  readonly at: number | null
  /** How many have passed without being done, this one included. */
  readonly missed: number
}

/**
 * What is due next and how much has been missed at `now`. Overdue is computed on read, so nothing depends on a job that
 * may have died. `done`: occurrences that are done; `since`: when the reminder was set.
 */
export function dueAt(
  rule: Rule,
  done: readonly number[],
  snooze: Snooze | null,
  since: number,
  now: number,
): Due {
  const settled = new Set(done)
  const from = rule.every === 'once' ? -1 : Math.max(since - 1, now - BACK)
  const passed = occurrences(rule, from, now).filter((at) => !settled.has(at))
  const [first = null] =
    passed.length > 0
      ? passed
      : occurrences(rule, Math.max(now, from), now + AHEAD, 50).filter((at) => !settled.has(at))
  const later = first ?? (rule.every === 'once' && !settled.has(rule.at) ? rule.at : null)
  if (later === null) return { occurrence: null, at: null, missed: 0 }
  const at = snooze !== null && snooze.occurrence === later ? Math.max(later, snooze.until) : later
  return { occurrence: later, at, missed: passed.length }
}

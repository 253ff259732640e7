import { MINUTE } from '../../domain/time.ts'
import { occurredTime } from './occurred-time.ts'

/**
 * When something was done (sent, told, held) that has a deadline, as a person types it; nothing typed is `now`. 15:05 is a whole
 * minute, and what happened in it may have happened in its last second: it is judged by its end, so that no typed minute makes
 * in time what was late. What starts a clock is read by `occurredTime`, at the beginning of its minute, for the same reason.
 * UTC ms, never after `now`. Null where it is not a time.
 */
export function doneTime(said: string, now: number): number | null {
  if (said.trim() === '') return now
  const start = occurredTime(said, now)
  return start === null ? null : Math.min(now, start + MINUTE - 1)
}

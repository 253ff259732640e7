import { MINUTE } from '../time.ts'
import type { Window } from './draw-moment.ts'
import type { Rollcall } from './rollcall.ts'

/**
 * Minutes in which a planned roll call is to be started, as data. 未核验: no text found that fixes them; after them it is overdue, with
 * whoever planned it as its owner.
 */
export const START_WITHIN_MINUTES = 5

interface Planned {
  readonly status: Rollcall['status']
  /** When it is to be held, UTC ms. */
  readonly at: number
  readonly span?: Window | null | undefined
}

/** UTC ms from which on it is overdue. */
export function startBy({ at }: Pick<Planned, 'at'>): number {
  return at + START_WITHIN_MINUTES * MINUTE
}

/** Whether its moment is not to be shown yet: drawn out of a span, and not come. */
export function isMomentHidden({ status, at, span }: Planned, now: number): boolean {
  return status === 'planned' && span != null && now < at
}

/** Whether it asks to be started. */
export function isDue({ status, at }: Planned, now: number): boolean {
  return status === 'planned' && at <= now
}

import { DAY, MINUTE } from '../time.ts'
import type { Deadlines } from './shapes.ts'
import { isAnswered, type Times } from './state.ts'
import type { DueStep } from './steps.ts'

/** No order rings, and nobody is told of its silence, longer than this after it was issued (capability 40). */
export const ALARM_ENDS = DAY

export interface Due {
  readonly step: DueStep
  /** UTC ms by which it was to be reached. */
  readonly at: number
}

/** What is asked of a receiver and not reached yet, in the order of the ladder. A refusal ends all of it. */
export function dueOf(times: Times, issuedAt: number, deadlines: Deadlines): Due[] {
  if (times.refusedAt !== null || times.completedAt !== null) return []
  const dues: Due[] = []
  if (!isAnswered(times)) dues.push({ step: 'acknowledged', at: issuedAt + deadlines.acknowledge * MINUTE })
  const { arriveBy, feedbackBy, completeBy } = deadlines
  if (arriveBy !== null && times.arrivedAt === null) dues.push({ step: 'arrived', at: arriveBy })
  if (feedbackBy !== null && times.feedbackAt === null) dues.push({ step: 'feedback', at: feedbackBy })
  if (completeBy !== null) dues.push({ step: 'completed', at: completeBy })
  return dues
}

/** The first step of the ladder that is late at `now`, and since when; null for none. Computed on read. */
export function overdueOf(
  times: Times,
  issuedAt: number,
  deadlines: Deadlines,
  now: number,
): { step: DueStep; since: number } | null {
  const late = dueOf(times, issuedAt, deadlines).find(({ at }) => at <= now)
  return late === undefined ? null : { step: late.step, since: late.at }
}

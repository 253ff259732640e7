import { MINUTE } from '../time.ts'

/** Wrong secrets in a row before a person is locked out, and for how long. GB/T 22239-2019 身份鉴别 b. */
export const MAX_FAILURES = 5
export const LOCKED_FOR = 5 * MINUTE

/** Wrong tries of one person at one place. */
export interface Tries {
  readonly failures: number
  /** UTC ms, null while he may try. */
  readonly lockedUntil: number | null
}

export const noTries: Tries = { failures: 0, lockedUntil: null }

/** Milliseconds he must still wait, 0 when he may try. */
export function waitOf({ lockedUntil }: Tries, now: number): number {
  return lockedUntil === null ? 0 : Math.max(0, lockedUntil - now)
}

/** After one more wrong secret at `now`; a lock that is over begins the count anew. */
export function afterFailure(tries: Tries, now: number): Tries {
  const before = tries.lockedUntil === null ? tries.failures : 0
  const failures = before + 1
  return { failures, lockedUntil: failures >= MAX_FAILURES ? now + LOCKED_FOR : null }
}

/** What a person is told behind a wrong secret. */
export function failureWords(tries: Tries, now: number): string {
  const wait = waitOf(tries, now)
  if (wait > 0) return lockedWords(wait)
  return `口令不对，还可以再试 ${MAX_FAILURES - tries.failures} 次`
}

/** What a person is told while he is locked out for `wait` ms. */
export function lockedWords(wait: number): string {
  return `口令连续输错 ${MAX_FAILURES} 次，请 ${Math.ceil(wait / MINUTE)} 分钟后再试`
}

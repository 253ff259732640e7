const LONGEST = 30_000

/** Milliseconds to wait before try number `attempt` (1 is the first): 1, 2, 4 … 30 s. */
export function backOff(attempt: number): number {
  return Math.min(LONGEST, 1000 * 2 ** Math.max(0, attempt - 1))
}

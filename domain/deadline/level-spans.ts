export interface Judged {
  /** Null is 未定级. */
  readonly level: number | null
  /** When it was judged so, UTC ms. */
  readonly at: number
}

/** A time in which a step held, `until` null while it still does. */
export interface InForce {
  readonly since: number
  readonly until: number | null
}

/**
 * The latest time in which one of `levels` stood (empty: any, also 未定级); null for never. `since` is `-Infinity` where the
 * level stood from the first judgement on: then the clock runs from its own moment. After a raise into these levels it runs
 * from the raise; with `anew` also after a raise within them, for the new level has to be reported anew.
 */
export function inForce(
  levels: readonly number[],
  history: readonly Judged[],
  anew: boolean,
): InForce | null {
  if (levels.length === 0) return { since: Number.NEGATIVE_INFINITY, until: null }
  const judged = history
    .flatMap(({ level, at }) => (level === null ? [] : [{ level, at }]))
    .sort((a, b) => a.at - b.at)
  let found: InForce | null = null
  let before: number | null = null
  for (const { level, at } of judged) {
    const begins = found === null || found.until !== null
    if (!levels.includes(level)) {
      if (found !== null && found.until === null) found = { since: found.since, until: at }
    } else if (before === null) found = { since: Number.NEGATIVE_INFINITY, until: null }
    else if (begins || (anew && level < before)) found = { since: at, until: null }
    before = level
  }
  return found
}

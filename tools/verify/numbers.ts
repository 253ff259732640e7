/** Checks that the numbers of every series follow each other, as they come by. */
export class Numbers {
  readonly #lastBySeries = new Map<string, number>()
  /** True once a stub went by: what it hides may hold numbers, so gaps are no longer faults. */
  #hasGaps = false

  stub(): void {
    this.#hasGaps = true
  }

  /** What is wrong with this number, in Chinese; null when it follows its series. */
  next(text: string): string | null {
    const [, series = '', digits = ''] = /^(.+)-(\d{4,})$/.exec(text) ?? []
    if (!series) return `编号 ${text} 写法不对`
    const last = this.#lastBySeries.get(series) ?? 0
    const number = Number(digits)
    this.#lastBySeries.set(series, number)
    if (number <= last) return `编号 ${text} 重复或倒退`
    return number === last + 1 || this.#hasGaps ? null : `编号 ${text} 之前缺号`
  }

  /** What is missing at the end of a series, in Chinese; null when nothing is. */
  end(known: ReadonlyMap<string, number>): string | null {
    for (const [series, last] of known) {
      if ((this.#lastBySeries.get(series) ?? 0) !== last) return `${series} 应编到 ${last} 号，与记录不符`
    }
    return null
  }
}

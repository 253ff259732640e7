/** Lets `perSecond` things through on average and `burst` at once. `now` in ms of any steady clock. */
export class Rate {
  readonly #perSecond: number
  readonly #burst: number
  #left: number
  #at: number

  constructor(perSecond: number, burst: number, now: number) {
    this.#perSecond = perSecond
    this.#burst = burst
    this.#left = burst
    this.#at = now
  }

  /** Takes `count` if there is room for it. */
  take(count: number, now: number): boolean {
    const earned = (Math.max(0, now - this.#at) / 1000) * this.#perSecond
    this.#left = Math.min(this.#burst, this.#left + earned)
    this.#at = now
    if (this.#left < count) return false
    this.#left -= count
    return true
  }

  /** True when it is as good as new, so it may be forgotten. */
  isFull(now: number): boolean {
    return this.take(0, now) && this.#left >= this.#burst
  }
}

/** A rate for each key (an address), forgotten when unused. */
export class RateByKey {
  readonly #make: (now: number) => Rate
  readonly #byKey = new Map<string, Rate>()

  constructor(perSecond: number, burst: number) {
    this.#make = (now) => new Rate(perSecond, burst, now)
  }

  take(key: string, now: number): boolean {
    if (this.#byKey.size > 10_000) this.#sweep(now)
    const rate = this.#byKey.get(key) ?? this.#make(now)
    this.#byKey.set(key, rate)
    return rate.take(1, now)
  }

  #sweep(now: number): void {
    for (const [key, rate] of this.#byKey) if (rate.isFull(now)) this.#byKey.delete(key)
  }
}

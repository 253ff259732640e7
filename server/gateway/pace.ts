/**
 * Calls `work` at once when it has rested for `restMs`, otherwise when the rest is over; many calls in between become
 * one. Sixty seats then get one batch of forty events instead of forty batches of one.
 */
export class Pace {
  readonly #work: () => void
  readonly #restMs: number
  #timer: NodeJS.Timeout | null = null
  #isWanted = false

  constructor(work: () => void, restMs: number) {
    this.#work = work
    this.#restMs = restMs
  }

  wake(): void {
    if (this.#timer) {
      this.#isWanted = true
      return
    }
    this.#timer = setTimeout(() => {
      this.#timer = null
      if (!this.#isWanted) return
      this.#isWanted = false
      this.wake()
    }, this.#restMs)
    this.#work()
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
  }
}

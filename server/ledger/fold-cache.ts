import type { Fold } from './fold.ts'

/** Folded streams, the least recently used one forgotten first. Holds only what is committed. */
export class FoldCache {
  readonly #byStream = new Map<string, Fold>()
  readonly #limit: number

  constructor(limit = 10_000) {
    this.#limit = limit
  }

  get(stream: string): Fold | undefined {
    const fold = this.#byStream.get(stream)
    if (fold) {
      this.#byStream.delete(stream)
      this.#byStream.set(stream, fold)
    }
    return fold
  }

  set(stream: string, fold: Fold): void {
    this.#byStream.delete(stream)
    this.#byStream.set(stream, fold)
    if (this.#byStream.size <= this.#limit) return
    const oldest = this.#byStream.keys().next()
    if (!oldest.done) this.#byStream.delete(oldest.value)
  }

  delete(stream: string): void {
    this.#byStream.delete(stream)
  }

  clear(): void {
    this.#byStream.clear()
  }
}

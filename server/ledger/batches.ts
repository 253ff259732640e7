import type { Role } from '../../protocol/identity.ts'
import { type BatchText, batchText } from './batch.ts'
import type { LedgerStore, Page } from './store.ts'

const KEPT = 64

/**
 * Batches by role and cursor, made once for all seats that stand at the same place: live seats share the group that
 * was just committed, seats that lag read the store. The last ones made are kept; a kept one may be shorter than what
 * the store has by now, which only means that the seat asks again.
 */
export class Batches {
  readonly #store: LedgerStore
  readonly #maxBytes: number
  readonly #byPlace = new Map<string, Promise<BatchText | null>>()
  #live: Page | null = null

  constructor(store: LedgerStore, maxBytes: number) {
    this.#store = store
    this.#maxBytes = maxBytes
  }

  /** The group just committed. */
  publish(page: Page): void {
    this.#live = page
  }

  /** What comes right behind `after` for a role, null when nothing does. */
  next(role: Role, after: number): Promise<BatchText | null> {
    const place = `${after} ${role}`
    const known = this.#byPlace.get(place)
    if (known) return known
    const made = this.#make(role, after)
    this.#byPlace.set(place, made)
    // An empty answer or a failed read must not be believed by the next seat.
    made.then(
      (batch) => batch ?? this.#byPlace.delete(place),
      () => this.#byPlace.delete(place),
    )
    const oldest = this.#byPlace.keys().next()
    if (this.#byPlace.size > KEPT && !oldest.done) this.#byPlace.delete(oldest.value)
    return made
  }

  async #make(role: Role, after: number): Promise<BatchText | null> {
    const live = this.#live
    const fits = live !== null && live.after === after && live.bytes <= this.#maxBytes
    const page = fits ? live : await this.#store.pageAfter(after, this.#maxBytes)
    return batchText(page, role, this.#store, this.#maxBytes)
  }
}

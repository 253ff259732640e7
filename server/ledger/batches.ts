import { type BatchText, batchText } from './batch.ts'
import type { LedgerStore, Page } from './store.ts'
import type { Viewer } from './visible.ts'

const KEPT = 64

/** A batch and the seat it was made for, which matters where it names seats. */
interface Kept {
  readonly seat: string
  readonly batch: BatchText | null
}

/**
 * Batches by role and cursor, made once for all seats that stand at the same place: live seats share the group that
 * was just committed, seats that lag read the store. Only a batch with something for some district seats alone is made
 * for each of them. The last ones made are kept; a kept one may be shorter than what the store has by now, which only
 * means that the seat asks again.
 */
export class Batches {
  readonly #store: LedgerStore
  readonly #maxBytes: number
  readonly #byPlace = new Map<string, Promise<Kept>>()
  #live: Page | null = null

  constructor(store: LedgerStore, maxBytes: number) {
    this.#store = store
    this.#maxBytes = maxBytes
  }

  /** The group just committed. What it keeps from somebody must not be given to him out of an earlier batch. */
  publish(page: Page): void {
    this.#live = page
    if (page.changes.length > 0) this.#byPlace.clear()
  }

  /** What comes right behind `after` for a seat, null when nothing does. */
  async next(viewer: Viewer, after: number): Promise<BatchText | null> {
    const place = `${after} ${viewer.role}`
    const shared = await this.#at(place, viewer, after)
    if (shared.batch?.isNamed !== true || shared.seat === viewer.seat) return shared.batch
    return (await this.#at(`${place} ${viewer.seat}`, viewer, after)).batch
  }

  #at(place: string, viewer: Viewer, after: number): Promise<Kept> {
    const known = this.#byPlace.get(place)
    if (known) return known
    const made = this.#make(viewer, after)
    this.#byPlace.set(place, made)
    // An empty answer or a failed read must not be believed by the next seat.
    made.then(
      ({ batch }) => batch ?? this.#byPlace.delete(place),
      () => this.#byPlace.delete(place),
    )
    const oldest = this.#byPlace.keys().next()
    if (this.#byPlace.size > KEPT && !oldest.done) this.#byPlace.delete(oldest.value)
    return made
  }

  async #make(viewer: Viewer, after: number): Promise<Kept> {
    const live = this.#live
    const fits = live !== null && live.after === after && live.bytes <= this.#maxBytes
    const page = fits ? live : await this.#store.pageAfter(after, this.#maxBytes)
    const batch = await batchText(page, viewer, this.#store, this.#maxBytes)
    return { seat: viewer.seat, batch }
  }
}

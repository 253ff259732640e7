import type { Ledger } from '../ledger/ledger.ts'
import type { Viewer } from '../ledger/visible.ts'
import { JsonText } from './text-parser.ts'

/** A seat that has not made a batch durable in this time hangs; it is cut off and starts from its own cursor. */
const ACK_MS = 60_000

export interface Wire {
  /** Sends a notice that nobody waits for. */
  tell(notice: JsonText): void
  /** Sends a notice and resolves with the seat's answer; rejects after `ms` or when the link breaks. */
  tellAndWait(notice: JsonText, ms: number): Promise<unknown>
  cut(): void
}

/**
 * Brings one seat up to date and keeps it so: one batch in flight, the next one when the seat has made the last one
 * durable. Live seats share the group just committed; one that lags simply reads on in the store.
 */
export class EventPush {
  readonly #wire: Wire
  readonly #ledger: Ledger
  readonly #viewer: Viewer
  #cursor: number
  #isBusy = false
  #isOver = false

  constructor(wire: Wire, ledger: Ledger, viewer: Viewer, from: number) {
    this.#wire = wire
    this.#ledger = ledger
    this.#viewer = viewer
    this.#cursor = from
  }

  /** Something was committed, or the seat has just come in. */
  wake(): void {
    if (this.#isBusy || this.#isOver) return
    this.#isBusy = true
    this.#run()
      .catch(() => this.#wire.cut())
      .finally(() => {
        this.#isBusy = false
      })
  }

  stop(): void {
    this.#isOver = true
  }

  async #run(): Promise<void> {
    while (!this.#isOver && this.#cursor < this.#ledger.head().seq) {
      const batch = await this.#ledger.nextBatch(this.#viewer, this.#cursor)
      if (!batch || this.#isOver) return
      for (const text of [...batch.keys, ...batch.revealed, ...batch.concealed])
        this.#wire.tell(new JsonText(text))
      const answer = await this.#wire.tellAndWait(new JsonText(batch.events), ACK_MS)
      if (isRefusal(answer)) {
        // The seat could not use it (a gap, a broken chain): it says hello again with what it really has.
        this.#isOver = true
        return
      }
      this.#cursor = batch.last.seq
    }
  }
}

function isRefusal(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false
}

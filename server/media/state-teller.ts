import type { FeedState } from '../../protocol/feed.ts'

/** Keeps one feed's state and tells each real change; `since` moves only when the state does. */
export class StateTeller {
  readonly #now: () => number
  readonly #onChange: (state: FeedState) => void
  #state: FeedState

  constructor(feed: string, now: () => number, onChange: (state: FeedState) => void) {
    this.#now = now
    this.#onChange = onChange
    this.#state = { feed, state: 'idle', since: now(), why: null }
  }

  get state(): FeedState {
    return this.#state
  }

  tell(state: FeedState['state'], why: string | null = null): void {
    if (this.#state.state === state && this.#state.why === why) return
    const since = this.#state.state === state ? this.#state.since : this.#now()
    this.#state = { ...this.#state, state, why, since }
    this.#onChange(this.#state)
  }
}

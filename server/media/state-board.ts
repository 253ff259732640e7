import type { FeedState } from '../../protocol/feed.ts'

const EVERY = 100

/** Collects state changes and hands them on at most every 100 ms, only the newest of each feed. */
export class StateBoard {
  readonly #waiting = new Map<string, FeedState>()
  readonly #send: (states: FeedState[]) => void
  #timer: NodeJS.Timeout | undefined

  constructor(send: (states: FeedState[]) => void) {
    this.#send = send
  }

  put(state: FeedState): void {
    this.#waiting.set(state.feed, state)
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      const states = [...this.#waiting.values()]
      this.#waiting.clear()
      this.#send(states)
    }, EVERY)
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#waiting.clear()
  }
}

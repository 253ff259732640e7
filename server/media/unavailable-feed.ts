import type { FeedInfo, FeedState } from '../../protocol/feed.ts'
import type { Feed, Opened } from './feed.ts'
import { type Outcome, refuse } from './outcome.ts'

/** A feed this machine cannot play: it is listed, and says what is missing. */
export class UnavailableFeed implements Feed {
  readonly info: FeedInfo
  readonly state: FeedState
  readonly #words: string

  constructor(info: FeedInfo, words: string, now: number) {
    this.info = info
    this.#words = words
    this.state = { feed: info.id, state: 'lost', since: now, why: words }
  }

  use(): () => void {
    return () => {}
  }

  async open(): Promise<Outcome<Opened>> {
    return refuse('no-media', this.#words)
  }

  async close(): Promise<void> {}
}

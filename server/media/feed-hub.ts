import type { types } from 'mediasoup'
import type { FeedInfo, FeedState } from '../../protocol/feed.ts'
import { CameraFeed } from './camera-feed.ts'
import type { Feed } from './feed.ts'
import type { Slot } from './media-workers.ts'

export interface HubOptions {
  now: () => number
  onState: (state: FeedState) => void
  onCatalogue: () => void
}

/** All feeds of a bridge by id: those it was configured with, and the cameras of seats while they are on. */
export class FeedHub {
  readonly #options: HubOptions
  readonly #feeds = new Map<string, Feed>()

  constructor(options: HubOptions) {
    this.#options = options
  }

  add(feed: Feed): void {
    this.#feeds.set(feed.info.id, feed)
  }

  get(id: string): Feed | undefined {
    return this.#feeds.get(id)
  }

  all(): Feed[] {
    return [...this.#feeds.values()]
  }

  /** A seat's camera joins the catalogue until its producer closes. The id must be free. */
  addCamera(info: FeedInfo, producer: types.Producer, slot: Slot): void {
    const { now, onState, onCatalogue } = this.#options
    const camera = new CameraFeed(info, producer, slot, now, onState)
    this.add(camera)
    onCatalogue()
    producer.observer.once('close', () => {
      this.#feeds.delete(info.id)
      onCatalogue()
    })
  }

  /** Stops every source. */
  async close(): Promise<void> {
    await Promise.all(this.all().map((feed) => feed.close()))
  }
}

import type { types } from 'mediasoup'
import type { FeedInfo, FeedState } from '../../protocol/feed.ts'
import type { Slot } from './media-workers.ts'
import type { Outcome } from './outcome.ts'

/** A feed's producer and the process it lives in. */
export interface Opened {
  producer: types.Producer
  slot: Slot
}

/** One feed of a bridge, whatever brings its picture. */
export interface Feed {
  readonly info: FeedInfo
  readonly state: FeedState
  /** Somebody looks: the source runs until every user has let go (calling the returned function again does nothing). */
  use(): () => void
  /** The producer to consume, as soon as there is one; used while in use. */
  open(): Promise<Outcome<Opened>>
  close(): Promise<void>
}

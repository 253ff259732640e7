import type { types } from 'mediasoup'
import type { FeedInfo, FeedState } from '../../protocol/feed.ts'
import type { Feed, Opened } from './feed.ts'
import type { Slot } from './media-workers.ts'
import { done, type Outcome, refuse } from './outcome.ts'
import { watchRtp } from './rtp-watch.ts'
import { StateTeller } from './state-teller.ts'

/** A seat's own camera: it lives exactly as long as the seat's producer. */
export class CameraFeed implements Feed {
  readonly info: FeedInfo
  readonly #producer: types.Producer
  readonly #slot: Slot
  readonly #teller: StateTeller

  constructor(
    info: FeedInfo,
    producer: types.Producer,
    slot: Slot,
    now: () => number,
    onState: (state: FeedState) => void,
  ) {
    this.info = info
    this.#producer = producer
    this.#slot = slot
    this.#teller = new StateTeller(info.id, now, onState)
    this.#teller.tell('starting')
    const unwatch = watchRtp(producer, (isFlowing) => {
      if (isFlowing) this.#teller.tell('live')
      else this.#teller.tell('lost', '席位的摄像头没有画面，请该席位检查')
    })
    producer.observer.once('close', unwatch)
  }

  get state(): FeedState {
    return this.#teller.state
  }

  use(): () => void {
    return () => {}
  }

  async open(): Promise<Outcome<Opened>> {
    if (this.#producer.closed) return refuse('gone', '该席位已关闭摄像头')
    return done({ producer: this.#producer, slot: this.#slot })
  }

  async close(): Promise<void> {
    this.#producer.close()
  }
}

import type { FeedPool } from './feed-pool.ts'
import type { FrameWatch } from './frame-watch.ts'
import type { LastFrames } from './last-frames.ts'
import { PictureStack } from './picture-stack.ts'
import { type TileState, tileState } from './tile-state.ts'
import { widthClass } from './width-class.ts'

/** Marks when the window's first picture stood; read from outside to tell how long a start takes. */
const FIRST_FRAME = 'first-frame'

/** What a tile is asked to show. */
export interface TileWish {
  feed: string | null
  /** Held ready behind the picture, so that switching to it takes no waiting. */
  next: string | null
  /** Device pixels. */
  width: number
  /** Order of `next` feeds in the warm budget; lower is more important. */
  rank: number
}

/** What a tile shows; `front` is the feed whose picture (or kept frame) is seen. */
export interface TileShown {
  tile: TileState
  front: string | null
}

export interface TileParts {
  pool: FeedPool
  watch: FrameWatch
  lastFrames: LastFrames
  /** Centre time, UTC ms. */
  clock: () => number
}

/** Keeps one tile's picture what it is asked to be. Plain DOM: a switch does not wait for a rendering pass. */
export class TileView {
  shown: TileShown = { tile: { state: 'idle' }, front: null }
  onChange: () => void = () => {}
  private readonly key: string
  private readonly element: HTMLElement
  private readonly parts: TileParts
  private readonly stack: PictureStack
  private wish: TileWish = { feed: null, next: null, width: 0, rank: 0 }
  private since = 0
  private front: string | null = null
  private frames = 0
  private lastFrameAt = 0
  private stop: (() => void)[] = []
  private readonly unwatch: () => void

  /**
   * `key` is unique in the window; the videos are put into `element`. Its `data-shown` says `yes` while a picture
   * is in front: whatever covers the element until then must vanish in that very frame.
   */
  constructor(key: string, element: HTMLElement, parts: TileParts) {
    this.key = key
    this.element = element
    this.parts = parts
    this.stack = new PictureStack(element)
    this.stack.onFront = (feed) => this.cameToFront(feed)
    this.stack.onSettled = (feed, stream) => parts.pool.front(key, feed, stream)
    this.unwatch = parts.watch.add(() => this.tick())
  }

  /** The front video, for taking a still. */
  get video(): HTMLVideoElement {
    return this.stack.video
  }

  set(wish: TileWish): void {
    const { pool, clock } = this.parts
    if (wish.feed !== this.wish.feed) this.since = clock()
    this.wish = wish
    for (const stop of this.stop) stop()
    const feeds = [...new Set([wish.feed, wish.next])].filter((feed) => feed !== null)
    this.stop = feeds.map((feed) => pool.subscribe(feed, () => this.follow()))
    const { feed, next, rank } = wish
    const width = widthClass(wish.width)
    pool.wish(this.key, feed === null ? null : { tile: this.key, feed, width, rank, warm: false })
    pool.wish(`${this.key}+`, next === null ? null : { tile: this.key, feed: next, width, rank, warm: true })
    this.follow()
  }

  destroy(): void {
    const { pool } = this.parts
    for (const stop of this.stop) stop()
    this.unwatch()
    this.keepFrame()
    pool.wish(this.key, null)
    pool.wish(`${this.key}+`, null)
    pool.front(this.key, null, null)
    this.stack.destroy()
  }

  /** Keeps the picture that is seen now as the feed's last frame. */
  keepFrame(): void {
    if (this.front === null || this.frames === 0) return
    this.parts.lastFrames.take(this.front, this.video, this.lastFrameAt)
  }

  private follow(): void {
    const { feed, next } = this.wish
    this.stack.set(this.layered(feed), next === feed ? null : this.layered(next))
    this.derive()
  }

  private layered(feed: string | null) {
    return feed === null ? null : { feed, stream: this.parts.pool.view(feed).stream }
  }

  private cameToFront(feed: string | null): void {
    this.front = feed
    if (feed !== null && performance.getEntriesByName(FIRST_FRAME).length === 0) performance.mark(FIRST_FRAME)
    this.element.dataset.shown = feed === null ? 'no' : 'yes'
    this.frames = 0
    this.lastFrameAt = this.parts.clock()
    this.derive()
  }

  private tick(): void {
    const { pool, clock } = this.parts
    if (this.front !== null) {
      const frames = this.video.getVideoPlaybackQuality().totalVideoFrames
      const moving = frames !== this.frames
      this.frames = frames
      if (moving) this.lastFrameAt = clock()
      pool.frames(this.front, moving, clock())
    }
    const { feed } = this.wish
    // Received, but without a first frame: as dead as one that stopped.
    if (feed !== null && feed !== this.front && pool.view(feed).stream !== null) {
      pool.frames(feed, false, clock())
    }
    this.derive()
  }

  private derive(): void {
    const { pool, lastFrames, clock } = this.parts
    const { feed } = this.wish
    const tile = tileState({
      feed,
      front: this.front,
      since: this.since,
      lastFrameAt: this.lastFrameAt,
      stillAt: feed === null ? null : (lastFrames.get(feed)?.at ?? null),
      delay: feed === null ? null : pool.view(feed).delay,
      cause: feed === null ? null : pool.cause(feed, clock()),
      now: clock(),
    })
    // A picture of another place under this tile's words would be a lie.
    if (tile.state === 'failed' || (tile.state === 'stalled' && this.front !== feed)) this.stack.drop()
    const before = this.shown
    if (JSON.stringify(before.tile) === JSON.stringify(tile) && before.front === this.front) return
    if (tile.state === 'stalled' && before.tile.state === 'live') this.keepFrame()
    this.shown = { tile, front: this.front }
    this.onChange()
  }
}

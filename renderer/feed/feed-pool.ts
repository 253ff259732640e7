import type { FeedNotice, FeedTree } from '../../protocol/desk.ts'
import type { FeedInfo } from '../../protocol/feed.ts'
import type { FeedDoor } from './ask-bridge.ts'
import { BridgeLink } from './bridge-link.ts'
import { causeOf } from './cause.ts'
import { FeedLine, type FeedView, noView } from './feed-line.ts'
import { plan, type Wish } from './plan.ts'

const MEASURE_EVERY = 5000

/** All pictures of this window: tiles say what they want, one line a feed is received, as wide as needed. */
export class FeedPool {
  private readonly door: FeedDoor
  private readonly warmBudget: number
  private readonly wishes = new Map<string, Wish>()
  private readonly fronts = new Map<string, { feed: string; stream: MediaStream }>()
  private readonly lines = new Map<string, FeedLine>()
  private readonly links = new Map<string, BridgeLink>()
  private readonly listeners = new Map<string, Set<() => void>>()
  private tree: FeedTree = { bridges: [], feeds: [], states: [] }
  private planned = false

  constructor(door: FeedDoor, { warmBudget = 8 }: { warmBudget?: number } = {}) {
    this.door = door
    this.warmBudget = warmBudget
  }

  /** Follows the bridges until the returned function is called. */
  start(): () => void {
    const stop = this.door.onFeed((notice) => this.notice(notice))
    // Where it cannot be asked, the next notice tells it.
    this.door.feed({ type: 'tree' }).then(
      (tree) => this.setTree(tree),
      () => undefined,
    )
    const timer = setInterval(() => {
      for (const line of this.lines.values()) line.measure()
    }, MEASURE_EVERY)
    const moved = () => {
      for (const link of this.links.values()) link.addressChanged()
    }
    window.addEventListener('online', moved)
    return () => {
      stop()
      clearInterval(timer)
      window.removeEventListener('online', moved)
      for (const line of this.lines.values()) line.close()
      for (const link of this.links.values()) link.close()
      this.lines.clear()
      this.links.clear()
    }
  }

  /** What a tile wants under `key`, null when it no longer does. */
  wish(key: string, wish: Wish | null): void {
    if (wish === null) this.wishes.delete(key)
    else this.wishes.set(key, wish)
    this.replan()
  }

  /** What stands in front on a tile, null when nothing does. Its stream lives on until replaced there. */
  front(tile: string, feed: string | null, stream: MediaStream | null): void {
    if (feed === null || stream === null) this.fronts.delete(tile)
    else this.fronts.set(tile, { feed, stream })
    this.replan()
  }

  view(feed: string): FeedView {
    return this.lines.get(feed)?.view ?? noView
  }

  /** Calls back whenever the view or the cause of a feed may have changed. */
  subscribe(feed: string, listener: () => void): () => void {
    const listeners = this.listeners.get(feed) ?? new Set()
    this.listeners.set(feed, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0 && this.listeners.get(feed) === listeners) this.listeners.delete(feed)
    }
  }

  info(feed: string): FeedInfo | undefined {
    return this.tree.feeds.find((one) => one.id === feed)
  }

  /** Why there is no picture of it, in words; null when nobody knows. `now` is centre time, UTC ms. */
  cause(feed: string, now: number): string | null {
    return causeOf(feed, this.tree, this.view(feed).refused, now)
  }

  /** Frames of a received feed stopped or came back. `now` is centre time, UTC ms. */
  frames(feed: string, moving: boolean, now: number): void {
    // Where a cause is known, asking the bridge again would not help.
    if (moving || this.cause(feed, now) === null) this.lines.get(feed)?.frames(moving)
  }

  private notice(notice: FeedNotice): void {
    if (notice.type === 'tree') this.setTree(notice.tree)
    if (notice.type !== 'bridge') return
    const { bridge, notice: told } = notice
    if (told.type === 'transportClosed') this.links.get(bridge)?.transportClosed(told.transport)
    if (told.type === 'consumerClosed') {
      const line = this.lines.get(told.feed)
      if (line?.isConsumer(told.consumer)) line.ask()
    }
    if (told.type === 'state') {
      const { state } = told
      const states = [...this.tree.states.filter((one) => one.feed !== state.feed), state]
      this.setTree({ ...this.tree, states })
    }
  }

  private setTree(tree: FeedTree): void {
    const before = this.tree
    this.tree = tree
    for (const bridge of tree.bridges) {
      const old = before.bridges.find((one) => one.id === bridge.id)
      const isBack = bridge.connected && old !== undefined && (!old.connected || old.since !== bridge.since)
      if (isBack) this.links.get(bridge.id)?.renew()
    }
    for (const state of tree.states) {
      const old = before.states.find((one) => one.feed === state.feed)
      if (state.state === 'live' && old?.state !== 'live') this.lines.get(state.feed)?.askIfWaiting()
    }
    for (const feed of this.listeners.keys()) this.tell(feed)
    this.replan()
  }

  private link(bridge: string): BridgeLink {
    const known = this.links.get(bridge)
    if (known !== undefined) return known
    const link = new BridgeLink(this.door, bridge, () => {
      for (const line of this.lines.values()) if (this.info(line.feed)?.bridge === bridge) line.ask()
    })
    this.links.set(bridge, link)
    return link
  }

  /** Several tiles change together: one plan after all of them spoke. */
  private replan(): void {
    if (this.planned) return
    this.planned = true
    queueMicrotask(() => {
      this.planned = false
      this.carryOut()
    })
  }

  private carryOut(): void {
    const open = [...this.lines.values()].map(({ feed, width }) => ({
      feed,
      width,
      fronts: [...this.fronts].filter(([, front]) => front.feed === feed).map(([tile]) => tile),
    }))
    const todo = plan([...this.wishes.values()], open, this.warmBudget)
    for (const { feed, width } of todo.open) {
      const info = this.info(feed)
      if (info === undefined) continue
      this.lines.set(feed, new FeedLine(feed, width, this.link(info.bridge), () => this.tell(feed)))
    }
    for (const { feed, width } of todo.width) this.lines.get(feed)?.setWidth(width)
    for (const feed of todo.close) {
      this.lines.get(feed)?.close()
      this.lines.delete(feed)
      this.tell(feed)
    }
    const shown = new Set([...this.fronts.values()].map((front) => front.stream))
    for (const line of this.lines.values()) line.dropReplaced(shown)
  }

  private tell(feed: string): void {
    for (const listener of [...(this.listeners.get(feed) ?? [])]) listener()
  }
}

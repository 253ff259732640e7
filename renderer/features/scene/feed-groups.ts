import { howLong } from '../../../domain/time.ts'
import type { FeedTree } from '../../../protocol/desk.ts'
import type { FeedInfo, FeedState } from '../../../protocol/feed.ts'
import { text } from './text.ts'

export interface FeedLeaf {
  info: FeedInfo
  /** Can be put on the wall now with a living picture. */
  isReady: boolean
  /** 窗 3, 可上屏 or what is wrong, with its age. */
  words: string
}
export interface FeedGroup {
  street: string
  name: string
  leaves: FeedLeaf[]
  ready: number
}

export type FeedFilter = keyof typeof text.filter

export interface Grouping {
  streets: readonly { code: string; name: string }[]
  /** Tile on the active display by feed. */
  tileByFeed: ReadonlyMap<string, number>
  filter: FeedFilter
  now: number
}

/**
 * Pure: `feeds` by street with what can be said of each; streets in the district's order, empty ones left out.
 */
export function feedGroups(
  feeds: readonly FeedInfo[],
  index: TreeIndex,
  { streets, tileByFeed, filter, now }: Grouping,
): FeedGroup[] {
  const leaves = feeds
    .map((info) => leafOf(info, index, tileByFeed.get(info.id), now))
    .filter((leaf) => filter !== 'shown' || tileByFeed.has(leaf.info.id))
    .filter((leaf) => filter !== 'trouble' || !leaf.isReady)
  const codes = [
    ...new Set([...streets.map((street) => street.code), ...leaves.map((leaf) => leaf.info.street)]),
  ]
  return codes
    .map((street) => {
      const own = leaves.filter((leaf) => leaf.info.street === street)
      const name = streets.find((one) => one.code === street)?.name ?? street
      return { street, name, leaves: own, ready: own.filter((leaf) => leaf.isReady).length }
    })
    .filter((group) => group.leaves.length > 0)
}

function leafOf(info: FeedInfo, index: TreeIndex, tile: number | undefined, now: number): FeedLeaf {
  const trouble = troubleOf(info, index)
  const place = tile === undefined ? null : text.onTile(tile)
  if (trouble !== null) {
    const lost = text.lostFor(howLong(now - trouble.since))
    return { info, isReady: false, words: place === null ? lost : `${place} ${lost}` }
  }
  const state = index.stateByFeed.get(info.id)?.state
  return { info, isReady: true, words: place ?? (state === 'starting' ? text.starting : text.ready) }
}

export interface Trouble {
  since: number
  /** The bridge that is gone, null where only the feed is. */
  bridge: string | null
  why: string
}

/** What keeps a feed from giving a picture, null when nothing is known. */
export function troubleOf(info: FeedInfo, index: TreeIndex): Trouble | null {
  const bridge = index.bridgeById.get(info.bridge)
  if (bridge !== undefined && !bridge.connected) {
    return { since: bridge.since, bridge: bridge.id, why: text.bridgeDown }
  }
  const state = index.stateByFeed.get(info.id)
  if (state?.state !== 'lost') return null
  return { since: state.since, bridge: null, why: state.why ?? text.lost }
}

/** The tree for looking up: hundreds of feeds are gone through every second. */
export interface TreeIndex {
  bridgeById: ReadonlyMap<string, FeedTree['bridges'][number]>
  stateByFeed: ReadonlyMap<string, FeedState>
}

export function treeIndex(tree: FeedTree): TreeIndex {
  return {
    bridgeById: new Map(tree.bridges.map((bridge) => [bridge.id, bridge])),
    stateByFeed: new Map(tree.states.map((state) => [state.feed, state])),
  }
}

import { howLong } from '../../domain/time.ts'
import type { FeedTree } from '../../protocol/desk.ts'
import { text } from './text.ts'

/**
 * Why a feed gives no picture, in words, the nearest known cause first; null when nobody knows.
 * `refused`: what its bridge answered last. `now` is UTC ms.
 */
export function causeOf(feed: string, tree: FeedTree, refused: string | null, now: number): string | null {
  const info = tree.feeds.find((one) => one.id === feed)
  if (info === undefined) return tree.bridges.length === 0 ? null : text.unknownFeed
  const bridge = tree.bridges.find((one) => one.id === info.bridge)
  if (bridge !== undefined && !bridge.connected) {
    return text.bridgeLost(bridge.name, howLong(now - bridge.since))
  }
  const state = tree.states.find((one) => one.feed === feed)
  if (state?.state === 'lost') return state.why ?? text.lost
  if (state?.state === 'starting') return state.why ?? text.starting
  return refused
}

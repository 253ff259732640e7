import type { FeedTree } from '../../../protocol/desk.ts'
import { text } from './text.ts'

/**
 * A street as it can be called. The one seam to whatever carries a call: today the duty room's picture over the feed
 * layer; a conference that rings the street puts its own answer here.
 */
export type StreetCall =
  | {
      readonly feed: string
      /** What the picture is called, e.g. `琶洲街道值班室`. */
      readonly name: string
      /** A drawn picture, not a camera: said in words beside it. */
      readonly isDemo: boolean
    }
  | { readonly feed: null; readonly why: string }

/** How a street (nine-digit code) is called now, or why it cannot be: that is 设备故障 with its reason. */
export function callStreet(street: string, tree: FeedTree): StreetCall {
  const room = tree.feeds.find((feed) => feed.street === street && feed.duty === true)
  if (room !== undefined) return { feed: room.id, name: room.name, isDemo: room.marker !== null }
  const bridge = tree.bridges.find((one) => one.street === street)
  return { feed: null, why: bridge === undefined ? text.noBridge : text.noDutyRoom(bridge.name) }
}

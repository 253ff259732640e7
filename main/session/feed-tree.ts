import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import type { FeedTree } from '../../protocol/desk.ts'
import { type FeedInfo, type FeedState, feedInfoShape } from '../../protocol/feed.ts'

const rememberedShape = z.record(z.string(), z.array(feedInfoShape).max(2000))

export interface FeedTreeStore {
  tree(): FeedTree
  bridge(id: string, name: string, street: string): void
  connection(id: string, connected: boolean): void
  feeds(bridge: string, feeds: FeedInfo[], states?: FeedState[]): void
  state(state: FeedState): void
}

/** All bridges and their feeds as last known; the catalogue is remembered on disk so that it outlives a cut. */
export function openFeedTree(
  file: string,
  onChange: (tree: FeedTree) => void,
  clock: () => number = Date.now,
): FeedTreeStore {
  const bridgeById = new Map<string, FeedTree['bridges'][number]>()
  const feedsByBridge = new Map<string, FeedInfo[]>(Object.entries(remembered(file)))
  const stateByFeed = new Map<string, FeedState>()
  let told: NodeJS.Timeout | undefined

  const tree = (): FeedTree => ({
    bridges: [...bridgeById.values()],
    feeds: [...bridgeById.keys()].flatMap((id) => feedsByBridge.get(id) ?? []),
    states: [...stateByFeed.values()],
  })
  /** Many states change in one moment (a bridge comes up): windows hear of it once. */
  const changed = () => {
    if (told !== undefined) return
    told = setTimeout(() => {
      told = undefined
      onChange(tree())
    }, 20)
  }
  return {
    tree,
    bridge: (id, name, street) => {
      bridgeById.set(id, { id, name, street, connected: false, since: clock() })
      changed()
    },
    connection: (id, connected) => {
      const before = bridgeById.get(id)
      if (before === undefined || before.connected === connected) return
      bridgeById.set(id, { ...before, connected, since: clock() })
      changed()
    },
    feeds: (bridge, feeds, states = []) => {
      feedsByBridge.set(bridge, feeds)
      for (const state of states) stateByFeed.set(state.feed, state)
      remember(file, Object.fromEntries(feedsByBridge))
      changed()
    },
    state: (state) => {
      stateByFeed.set(state.feed, state)
      changed()
    },
  }
}

/** Written aside and renamed; a disk that does not take it costs the pictures of the next start a moment, nothing now. */
function remember(file: string, feeds: Record<string, FeedInfo[]>): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(feeds))
    renameSync(`${file}.new`, file)
  } catch {
    // The bridges tell it again at their next hello.
  }
}

function remembered(file: string): z.infer<typeof rememberedShape> {
  try {
    return rememberedShape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Never written yet, or unreadable: the bridges tell it again at their next hello.
    return {}
  }
}

import type { FeedNotice, FeedTree, LinkState } from '../../protocol/desk.ts'
import type {} from '../../protocol/window.ts'
import { createStore } from './store.ts'

export interface Unsent {
  count: number
  oldest: number | null
}

let listening = false

/** One subscription a window; the notices that are states are kept here, newest wins. */
function listen(): void {
  if (listening) return
  listening = true
  window.desk.onFeed((notice: FeedNotice) => {
    if (notice.type === 'tree') tree.set(notice.tree)
    else if (notice.type === 'links') links.set(notice.links)
    else if (notice.type === 'unsent') unsent.set({ count: notice.count, oldest: notice.oldest })
    else if (notice.type === 'presence') idleSince.set(notice.idleSince)
  })
}

export const tree = createStore<FeedTree | null>(null, (set) => {
  listen()
  void window.desk.feed({ type: 'tree' }).then(set)
})
export const links = createStore<LinkState[] | null>(null, (set) => {
  listen()
  void window.desk.feed({ type: 'links' }).then(set)
})
/** UTC ms of the last time somebody touched this desk, as main last told; null before it did. */
export const idleSince = createStore<number | null>(null, listen)
export const unsent = createStore<Unsent | null>(null, listen)

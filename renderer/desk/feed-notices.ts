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
export const unsent = createStore<Unsent | null>(null, listen)

import type { Group } from './group.ts'
import type { Page } from './store.ts'
import { eventBytes } from './stored-event.ts'

/** What a committed group added, as the page a seat with the group's start as its cursor would read. */
export function publishedPage({ start, head, events, audiences, folds }: Group): Page {
  const rows = events.map((stored) => {
    const audience = folds.get(stored.stream)?.audience
    if (!audience) throw new Error(`event ${stored.seq} has no audience`)
    return { stored, audience }
  })
  const changes = audiences.flatMap(({ stream, before }) => {
    const now = folds.get(stream)?.audience
    return before && now ? [{ stream, before, now }] : []
  })
  return {
    after: start.seq,
    prev: start.hash,
    bytes: events.reduce((sum, stored) => sum + eventBytes(stored), 0),
    rows,
    changes,
    head: { seq: head.seq, hash: head.hash },
  }
}

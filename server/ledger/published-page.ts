import type { Audience } from '../../domain/model.ts'
import type { Group } from './group.ts'
import type { Page } from './store.ts'
import { eventBytes } from './stored-event.ts'

/** What a committed group added, as the page a seat with the group's start as its cursor would read. */
export function publishedPage({ start, head, events, shown, audiences }: Group): Page {
  const now = new Map<string, Audience>()
  events.forEach(({ stream }, index) => {
    const audience = shown[index]
    if (audience) now.set(stream, audience)
  })
  for (const { stream, audience } of audiences) now.set(stream, audience)
  const audienceOf = (stream: string): Audience => {
    const audience = now.get(stream)
    if (!audience) throw new Error(`stream ${stream} has no audience`)
    return audience
  }
  const rows = events.map((stored) => ({ stored, audience: audienceOf(stored.stream) }))
  const changes = audiences.flatMap(({ stream, before }) =>
    before ? [{ stream, before, now: audienceOf(stream) }] : [],
  )
  return {
    after: start.seq,
    prev: start.hash,
    bytes: events.reduce((sum, stored) => sum + eventBytes(stored), 0),
    rows,
    changes,
    head: { seq: head.seq, hash: head.hash },
  }
}

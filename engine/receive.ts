import type { WireNoticeOf } from '../protocol/wire.ts'
import type { Received } from './api.ts'
import { isCatchingUp } from './catching-up.ts'
import { haveOf } from './have.ts'
import { linksBehind } from './links.ts'
import type { Link } from './log.ts'
import type { Memory } from './memory.ts'
import { type Touched, untouched } from './take-in.ts'
import { takeInDestroying } from './take-in-destroying.ts'

export interface Taken {
  readonly received: Received
  readonly touched: Touched
}

/** Takes events and stubs behind what is held; the chain is verified before anything is written. */
export function receive(memory: Memory, notice: WireNoticeOf<'events'>): Taken {
  const { log } = memory
  const links = linksBehind(log, notice)
  if ('why' in links) return { received: { ok: false, ...links, have: haveOf(memory) }, touched: untouched }
  // A repeat may still tell that the log is whole now.
  const isNews = links.length > 0 || isCatchingUp(memory.db)
  const newest = log.head().seq
  const keep = (link: Link) => {
    const { seq, event, body } = link
    if (seq > newest) log.add(link)
    else if (event !== null && body !== null) log.fill(seq, event, body)
  }
  if (!isNews) return { received: { ok: true, have: haveOf(memory) }, touched: untouched }
  const touched = takeInDestroying(memory, links, keep, notice.head.seq)
  return { received: { ok: true, have: haveOf(memory) }, touched }
}

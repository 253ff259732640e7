import type { WireNoticeOf } from '../protocol/wire.ts'
import type { Received } from './api.ts'
import { haveOf } from './have.ts'
import { linksBehind } from './links.ts'
import type { Memory } from './memory.ts'
import { type Touched, takeIn, untouched } from './take-in.ts'

export interface Taken {
  readonly received: Received
  readonly touched: Touched
}

/** Takes events and stubs behind what is held; the chain is verified before anything is written. */
export function receive(memory: Memory, notice: WireNoticeOf<'events'>): Taken {
  const links = linksBehind(memory.log, notice)
  if ('why' in links) return { received: { ok: false, ...links, have: haveOf(memory) }, touched: untouched }
  const touched = links.length === 0 ? untouched : takeIn(memory, links, (link) => memory.log.add(link))
  return { received: { ok: true, have: haveOf(memory) }, touched }
}

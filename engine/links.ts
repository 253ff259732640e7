import type { WireNoticeOf } from '../protocol/wire.ts'
import { bodyText, digestOfText, hashAfter } from './chain.ts'
import type { EventLog, Link } from './log.ts'

export interface Refused {
  readonly why: 'gap' | 'broken'
  readonly words: string
}

/** A refusal for a history that does not fit. */
export const broken = (seq: number, what: string): Refused => ({
  why: 'broken',
  words: `第 ${seq} 条${what}，本机没有收下，请核对中心的日志`,
})

/**
 * Verifies a whole batch against the chain. Returns the links behind what is held, and those held as stubs whose event
 * came now: repeats are dropped.
 */
export function linksBehind(log: EventLog, { after, prev, items }: WireNoticeOf<'events'>): Link[] | Refused {
  const head = log.head()
  if (after > head.seq) return { why: 'gap', words: `本机只有到第 ${head.seq} 条，请从那里重新发送` }
  if (after === head.seq && prev !== head.hash) return broken(after, '的链值与本机不一致')
  const links: Link[] = []
  let hash = prev
  let seq = after
  for (const item of items) {
    seq += 1
    if (item.seq !== seq) return { why: 'gap', words: `第 ${seq} 条缺失，请从第 ${head.seq} 条后重新发送` }
    const event = 'stream' in item ? item : null
    const body = event === null ? null : bodyText(event)
    const digest = body === null ? item.digest : digestOfText(body)
    if (digest !== item.digest) return broken(seq, '的内容与摘要不符')
    hash = hashAfter(hash, seq, digest)
    if (event !== null && event.hash !== hash) return broken(seq, '的链值不符')
    if (seq > head.seq) {
      links.push({ seq, digest, hash, event, body })
      continue
    }
    const held = log.linkAt(seq)
    if (held?.digest !== digest || held.hash !== hash) return broken(seq, '与本机已有的不一致')
    if (held.isStub && event !== null) links.push({ seq, digest, hash, event, body })
  }
  return links
}

import type { Event } from '../domain/envelope.ts'
import { bodyText, digestOfText } from './chain.ts'
import { haveOf } from './have.ts'
import { broken, type Refused } from './links.ts'
import type { Link } from './log.ts'
import type { Memory } from './memory.ts'
import type { Taken } from './receive.ts'
import { untouched } from './take-in.ts'
import { takeInDestroying } from './take-in-destroying.ts'

/** Takes events held as stubs so far; each must have the digest its stub promised. Repeats are ignored. */
export function reveal(memory: Memory, items: readonly Event[]): Taken {
  const links: Link[] = []
  for (const event of items) {
    const held = memory.log.linkAt(event.seq)
    if (held === null) {
      return refuse(memory, { why: 'gap', words: `本机还没有第 ${event.seq} 条，无法补全` })
    }
    const body = bodyText(event)
    if (digestOfText(body) !== held.digest)
      return refuse(memory, broken(event.seq, '补来的内容与已有摘要不符'))
    if (held.isStub) links.push({ seq: event.seq, digest: held.digest, hash: held.hash, event, body })
  }
  const keep = ({ seq, event, body }: Link) => {
    if (event !== null && body !== null) memory.log.fill(seq, event, body)
  }
  const touched = takeInDestroying(memory, links, keep, null)
  return { received: { ok: true, have: haveOf(memory) }, touched }
}

function refuse(memory: Memory, refused: Refused): Taken {
  return { received: { ok: false, ...refused, have: haveOf(memory) }, touched: untouched }
}

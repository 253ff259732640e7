import type { Event } from '../domain/envelope.ts'
import { emptyHead } from '../domain/envelope.ts'
import { digestOf, hashAfter } from '../engine/chain.ts'
import { MAX_BATCH_BYTES, type WireNoticeOf } from '../protocol/wire.ts'

/** An event as a workload tells it; seq and chain are added here. */
export type ToldEvent = Omit<Event, 'seq' | 'digest' | 'hash' | 'alg'>

/** Chains events and cuts them into batches as a centre sends them: at most 512 kB and 8192 items each. */
export function* batchesOf(told: Iterable<ToldEvent>): Generator<WireNoticeOf<'events'>> {
  let { seq, hash } = emptyHead
  let batch = { after: seq, prev: hash, items: [] as Event[], bytes: 0 }
  const notice = (): WireNoticeOf<'events'> => {
    const { after, prev, items } = batch
    return { type: 'events', after, prev, items, head: { seq, hash } }
  }
  for (const one of told) {
    const body = { ...one, seq: seq + 1, alg: 'sha256' as const }
    const digest = digestOf(body)
    const event: Event = { ...body, digest, hash: hashAfter(hash, seq + 1, digest) }
    // Lengths in UTF-16 units and three bytes a Chinese character: the bound errs to the small side.
    const bytes = JSON.stringify(event).length + 2 * JSON.stringify(event.data).length
    if (batch.items.length === 8192 || (batch.bytes + bytes > MAX_BATCH_BYTES && batch.items.length > 0)) {
      yield notice()
      batch = { after: seq, prev: hash, items: [], bytes: 0 }
    }
    seq += 1
    hash = event.hash
    batch.items.push(event)
    batch.bytes += bytes
  }
  if (batch.items.length > 0) yield notice()
}

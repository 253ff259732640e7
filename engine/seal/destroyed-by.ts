import { sealedStreamOf } from '../../domain/seal/stream.ts'
import type { EventBody } from '../chain.ts'

/** Streams whose personal data these events destroy. */
export function destroyedBy(events: Iterable<EventBody | null>): string[] {
  const streams = new Set<string>()
  for (const event of events) {
    const stream = event?.type === 'seal.destroyed' ? sealedStreamOf(event.stream) : null
    if (stream !== null) streams.add(stream)
  }
  return [...streams]
}

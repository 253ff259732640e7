import { sealedStreamOf } from '../../domain/seal/stream.ts'
import type { Memory } from '../memory.ts'
import { destroyKeys } from './destroy.ts'

/**
 * Finishes at the start what a crash left undone: keys of data the log says is destroyed go now. Streams to project
 * anew are added to `streams`; true where traces are still to be removed.
 */
export function resumeDestroying(memory: Memory, streams: Set<string>): boolean {
  const { keys, log } = memory
  const told = log.streamsOf('seal').map(sealedStreamOf)
  destroyKeys(
    memory,
    told.filter((stream) => stream !== null),
  )
  const owed = keys.owed()
  for (const stream of owed) streams.add(stream)
  return owed.length > 0
}

/** The keys were lost while the log was not: every stream with something sealed asks for its key. */
export function wantSealed({ db, keys }: Memory): void {
  const sealed = db
    .prepare<[], string>(`SELECT DISTINCT stream FROM event WHERE body LIKE '%"sealed":"s1.%'`)
    .pluck()
  for (const stream of sealed.all()) keys.want(stream)
}

import type { Memory } from './memory.ts'
import { previewsOf } from './pending.ts'

/**
 * Projects these streams from log and outbox, and those still owed. Runs inside the caller's transaction.
 * `isNew` tells streams that had no row before.
 */
export function projectStreams(
  { folds, outbox, projector, owed }: Memory,
  streams: Iterable<string>,
  isNew: (stream: string) => boolean = () => false,
): void {
  const waitingStreams = new Set<string>()
  for (const { command } of outbox.all()) waitingStreams.add(command.stream)
  for (const stream of new Set([...streams, ...owed])) {
    const confirmed = folds.facts(stream)
    const facts = waitingStreams.has(stream) ? [...confirmed, ...previewsOf(outbox, stream)] : confirmed
    projector.project(stream, facts, isNew(stream))
  }
  owed.clear()
}

/**
 * Projects previews without waiting for the disk: they are derived from the outbox, and every stream with a waiting
 * command is projected anew at the start. What fails here (a full disk) is owed, not lost.
 */
export function projectPreviews(memory: Memory, streams: ReadonlySet<string>): void {
  if (streams.size === 0) return
  try {
    memory.write(false, () => projectStreams(memory, streams))
  } catch {
    for (const stream of streams) memory.owed.add(stream)
  }
}

import type { Memory } from './memory.ts'
import { previewsOf } from './pending.ts'
import type { ToldFact } from './view.ts'

/**
 * Projects these streams from log and outbox, and those still owed. Runs inside the caller's transaction.
 * `isFresh` tells streams whose every event is being taken in now: they have no row yet but a preview's. `arrived`: what of a
 * stream came behind everything its rows tell of.
 */
export function projectStreams(
  memory: Memory,
  streams: Iterable<string>,
  isFresh: (stream: string) => boolean = () => false,
  arrived: (stream: string) => readonly ToldFact[] = () => [],
): void {
  const { folds, outbox, projector, owed, previewed, checkProjection } = memory
  for (const stream of new Set([...streams, ...owed])) {
    const confirmed = folds.facts(stream)
    const previews = previewsOf(outbox, stream)
    const facts = previews.length === 0 ? confirmed : [...confirmed, ...previews]
    const isNew = (confirmed.length === 0 || isFresh(stream)) && !previewed.has(stream) && !owed.has(stream)
    const isPlain = previews.length === 0 && !previewed.has(stream) && !owed.has(stream)
    if (isNew || !isPlain || !projector.append(stream, arrived(stream), facts))
      projector.project(stream, facts, isNew)
    previewed.note(stream, previews.length > 0)
    checkProjection?.(memory, stream)
  }
  owed.clear()
}

/**
 * Projects previews without waiting for the disk: they are derived from the outbox, and a start projects anew every
 * stream that has or shows a waiting command. What fails here (a full disk) is owed, not lost.
 */
export function projectPreviews(memory: Memory, streams: ReadonlySet<string>): void {
  if (streams.size > 0) judgeAndPreview(memory, () => ({ streams }))
}

/**
 * Judges and projects the previews of the streams that `judge` names in one transaction: one look at the file for all
 * its questions. Where the transaction cannot begin `judge` runs again without one, so it must undo what it did.
 */
export function judgeAndPreview<T extends { readonly streams: ReadonlySet<string> }>(
  memory: Memory,
  judge: () => T,
): T {
  let judged: T | undefined
  try {
    return memory.write(false, () => {
      judged = judge()
      if (judged.streams.size > 0) projectStreams(memory, judged.streams)
      return judged
    })
  } catch {
    memory.previewed.reload()
    judged ??= judge()
    for (const stream of judged.streams) memory.owed.add(stream)
    return judged
  }
}

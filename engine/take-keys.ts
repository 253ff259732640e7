import { kindOf } from '../domain/envelope.ts'
import type { StreamKey } from '../protocol/seal.ts'
import type { Memory } from './memory.ts'
import { projectStreams } from './project-streams.ts'
import { rejudge } from './rejudge.ts'
import { oweSearch } from './search/progress.ts'
import { type Touched, untouched } from './take-in.ts'

/**
 * Keeps keys the centre gave. Usually they come before the events they open; streams that are here already are
 * projected again and indexed again. Keys of what was destroyed are refused.
 */
export function takeKeys(memory: Memory, given: readonly StreamKey[]): Touched {
  const { db, keys, log, folds, outbox } = memory
  const opened = keys.take(given).filter((stream) => log.hasStream(stream) || hasWaiting(memory, stream))
  if (opened.length === 0) return untouched
  const streams = new Set(opened)
  for (const stream of opened) {
    folds.forget(stream)
    outbox.reopen(stream)
  }
  const isRejudged = rejudge(memory, streams)
  memory.write(true, () => {
    projectStreams(memory, streams)
    for (const stream of streams) {
      if (memory.views.some(({ kind, words }) => kind === kindOf(stream) && words)) oweSearch(db, stream)
    }
  })
  outbox.flush()
  return { streams, outbox: isRejudged }
}

function hasWaiting({ outbox }: Memory, stream: string): boolean {
  for (const _ of outbox.ofStream(stream)) return true
  return false
}

import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { stretchWal } from '../database.ts'
import { type Memory, seatFiles } from '../memory.ts'
import { forgetWords, type IndexedWords, indexedWordsOf } from '../search/forget-words.ts'
import { remakeSearch } from '../search/tables.ts'
import { tracesOf } from './traces.ts'
import { wipe } from './wipe.ts'

/** What is to be found and removed once the keys are gone; null where a crash forgot it. */
export interface Traces {
  readonly streams: readonly string[]
  readonly texts: readonly string[]
  readonly indexed: readonly IndexedWords[]
}

/**
 * Destroys the keys of these streams, durably; what was remembered opened is forgotten. The caller projects the
 * streams anew and then removes the returned traces by `removeTraces`.
 */
export function destroyKeys(memory: Memory, streams: readonly string[]): Traces {
  const { keys, folds, outbox } = memory
  const fresh = streams.filter((stream) => !keys.isDestroyed(stream))
  const traces = { streams: fresh, texts: tracesOf(memory, fresh), indexed: indexedWordsOf(memory, fresh) }
  keys.destroy(fresh)
  for (const stream of fresh) {
    folds.forget(stream)
    outbox.reopen(stream)
  }
  outbox.flush()
  return traces
}

/**
 * Leaves nothing of it in the full text, in free pages and WALs, nor in copies set aside. Without `traces` (a crash in
 * between) the full text is made again and both files are written anew. Throws, in words, what must be done again.
 */
export function removeTraces(memory: Memory, traces: Traces | null): void {
  const { db, outboxDb, keys, dir, views } = memory
  const streams = traces?.streams ?? keys.owed()
  if (streams.length === 0) return
  if (traces === null) remakeSearch(db, views)
  else forgetWords(memory, traces.indexed)
  if (dir !== ':memory:') {
    // A damaged copy of the log holds rows as they were; the log itself came again from the centre.
    for (const name of readdirSync(dir)) {
      if (name.startsWith(`${seatFiles.seat}.damaged-`)) rmSync(join(dir, name), { force: true })
    }
  }
  wipe(db, traces?.texts ?? null)
  wipe(outboxDb, traces?.texts ?? null)
  stretchWal(outboxDb)
  keys.paid(streams)
}

/** What fails here is owed, not lost: the next start does it again. */
export function orTellTrouble(memory: Memory, work: () => void): void {
  try {
    work()
  } catch (error) {
    memory.onTrouble(error)
  }
}

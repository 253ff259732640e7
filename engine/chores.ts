import type { Memory } from './memory.ts'
import { rebuildSome } from './rebuild.ts'
import { indexSome } from './search/index-some.ts'

/** Events indexed in one slice: a few milliseconds, the longest a command may wait behind it. */
const SLICE = 60
/** Streams projected in one slice after an upgrade. */
const STREAMS = 40
/** Pages a WAL may grow by before a quiet moment copies it into its database. */
const WORTH_COPYING = 256

/**
 * One slice of work nobody waits for: views after an upgrade, then full text, then checkpoints. True while there is
 * more to do.
 */
export function chores(memory: Memory): boolean {
  if (rebuildSome(memory, STREAMS) > 0) return true
  if (indexSome(memory, SLICE) > 0) return true
  for (const file of [memory.db, memory.outboxDb]) checkpoint(file)
  return false
}

function checkpoint(db: Memory['db']): void {
  const [state] = db.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[]
  if (state !== undefined && state.log - state.checkpointed > WORTH_COPYING)
    db.pragma('wal_checkpoint(PASSIVE)')
}

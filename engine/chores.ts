import type { Memory } from './memory.ts'

/** Pages a WAL may grow by before a quiet moment copies it into its database. */
const WORTH_COPYING = 256

/** One slice of work nobody waits for. Names the streams that are found anew and tells if there is more to do. */
export function chores({ db, outboxDb }: Memory): { isMore: boolean; streams: readonly string[] } {
  for (const file of [db, outboxDb]) checkpoint(file)
  return { isMore: false, streams: [] }
}

function checkpoint(db: Memory['db']): void {
  const [state] = db.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[]
  if (state !== undefined && state.log - state.checkpointed > WORTH_COPYING)
    db.pragma('wal_checkpoint(PASSIVE)')
}

import type { Memory } from './memory.ts'
import { projectStreams } from './project-streams.ts'
import { rebuildSome } from './rebuild.ts'
import { rejudge } from './rejudge.ts'
import { release } from './release.ts'
import { orTellTrouble, removeTraces } from './seal/destroy.ts'
import { resumeDestroying, wantSealed } from './seal/resume.ts'
import { oweSearch } from './search/progress.ts'
import { retryUnreadable } from './unreadable.ts'

/**
 * Puts right what a crash may have left between two files, and what an upgrade left behind: commands whose events
 * are here are dropped, everything that waits is judged again, their streams are projected anew.
 */
export function start(memory: Memory): void {
  const { db, outbox, log, keys, kindNamed, previewed, rebuildAtOnce } = memory
  const streams = new Set(previewed.all())
  const arrived = new Set<string>()
  const newest = log.head().seq
  for (const { command, last } of [...outbox.all()]) {
    streams.add(command.stream)
    const isHere = (last !== null && last <= newest) || log.ofCommand(command.id) !== null
    if (!isHere) continue
    outbox.drop(command.id)
    arrived.add(command.id)
  }
  const isDestroying = resumeDestroying(memory, streams)
  if (keys.isNew) wantSealed(memory)
  for (const { reads } of outbox.all()) for (const read of reads) streams.add(read)
  release(outbox, arrived, streams)
  rejudge(memory, streams)
  while (newest <= rebuildAtOnce && rebuildSome(memory) > 0);
  memory.write(true, () => {
    for (const stream of retryUnreadable(db, log, kindNamed)) {
      streams.add(stream)
      oweSearch(db, stream)
    }
    projectStreams(memory, streams)
  })
  outbox.flush()
  if (isDestroying) orTellTrouble(memory, () => removeTraces(memory, null))
}

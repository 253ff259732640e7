import { canonical } from '../domain/canonical.ts'
import { kindOf } from '../domain/envelope.ts'
import { isCatchingUp } from './catching-up.ts'
import { previewOf } from './facts.ts'
import { judge } from './judge.ts'
import type { Memory } from './memory.ts'
import type { Waiting } from './outbox.ts'
import { isAlive } from './pending.ts'
import { isTestimony } from './testimony.ts'

export const HELD = '所依据的上一步未被接受，这条操作没有发送'

/**
 * Judges again, in the order of the clicks, every waiting command that looked at a stream in `touched`. One that is
 * refused now keeps its reason, what stands on it is held. Streams whose previews changed are added to `touched`.
 * While the log is still behind the centre's, nothing is judged, only held: half a history would refuse what the
 * whole one accepts. Returns whether any row's status changed.
 */
export function rejudge({ db, outbox, folds, kindNamed }: Memory, touched: Set<string>): boolean {
  const isBehind = isCatchingUp(db)
  if (!isAnyConcerned()) return false
  let isChanged = false
  const states = new Map<string, unknown>()
  const stateOf = (stream: string) => (states.has(stream) ? states.get(stream) : folds.state(stream))

  for (const row of outbox.all()) {
    if (!isAlive(row)) continue
    const { command } = row
    const { stream } = command
    if (row.status === 'waiting' && isTestimony(kindNamed, command)) {
      // Law 4: what already happened is sent all the same, even where the step before it is not.
      const stopped = new Set(command.after.filter(isStopped))
      if (stopped.size > 0) outbox.standOff(row, stopped)
    } else if (row.status === 'waiting' && command.after.some(isStopped)) {
      isChanged = true
      outbox.change(row, { status: 'held', reason: HELD })
      touched.add(stream)
      continue
    }
    if (row.status === 'waiting' && hasReadTouched(row)) {
      const judged = judge(kindNamed, command, stateOf)
      touched.add(stream)
      if (!judged.ok) {
        isChanged = true
        outbox.change(row, { status: 'refused', reason: judged.reason })
        continue
      }
      const { facts, reads } = judged
      if (canonical({ facts, reads }) !== canonical({ facts: row.facts, reads: row.reads })) {
        outbox.change(row, { facts, reads })
      }
    }
    const kind = kindNamed(kindOf(stream))
    for (const fact of row.facts) {
      const preview = previewOf(command, fact)
      states.set(stream, kind?.evolve(stateOf(stream), preview.fact as never, preview.told))
    }
  }

  return isChanged

  function isAnyConcerned(): boolean {
    for (const row of outbox.all()) {
      if (row.status !== 'waiting') continue
      if (hasReadTouched(row) || row.command.after.some(isStopped)) return true
    }
    return false
  }

  function hasReadTouched({ reads }: Waiting): boolean {
    return !isBehind && reads.some((read) => touched.has(read))
  }

  function isStopped(id: string): boolean {
    const status = outbox.get(id)?.status
    return status === 'refused' || status === 'held'
  }
}

import { canonical } from '../domain/canonical.ts'
import { kindOf } from '../domain/envelope.ts'
import { previewOf } from './facts.ts'
import { judge } from './judge.ts'
import type { Memory } from './memory.ts'
import { isAlive } from './pending.ts'

export const HELD = '所依据的上一步未被接受，这条操作没有发送'

/**
 * Judges again, in the order of the clicks, every waiting command that looked at a stream in `touched`. One that is
 * refused now keeps its reason, what stands on it is held. Streams whose previews changed are added to `touched`.
 */
export function rejudge({ outbox, folds, kindNamed }: Memory, touched: Set<string>): void {
  if (!isAnyConcerned()) return
  const states = new Map<string, unknown>()
  const stateOf = (stream: string) => (states.has(stream) ? states.get(stream) : folds.state(stream))

  for (const row of outbox.all()) {
    if (!isAlive(row)) continue
    const { command } = row
    const { stream } = command
    if (row.status === 'waiting' && command.after.some(isStopped)) {
      outbox.change(row, { status: 'held', reason: HELD })
      touched.add(stream)
      continue
    }
    if (row.status === 'waiting' && row.reads.some((read) => touched.has(read))) {
      const judged = judge(kindNamed, command, stateOf)
      touched.add(stream)
      if (!judged.ok) {
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

  function isAnyConcerned(): boolean {
    for (const row of outbox.all()) {
      if (row.status !== 'waiting') continue
      if (row.reads.some((read) => touched.has(read)) || row.command.after.some(isStopped)) return true
    }
    return false
  }

  function isStopped(id: string): boolean {
    const status = outbox.get(id)?.status
    return status === 'refused' || status === 'held'
  }
}

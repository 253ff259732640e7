import type { Receipt } from '../domain/envelope.ts'
import type { Memory } from './memory.ts'
import { projectPreviews } from './project-streams.ts'
import { rejudge } from './rejudge.ts'
import { release } from './release.ts'
import { type Touched, untouched } from './take-in.ts'

/**
 * Notes the centre's answers. Refused: the reason is kept and what stands on it is held. Accepted: dropped once its
 * events or stubs are here. Late and repeated receipts change nothing.
 */
export function settle(memory: Memory, receipts: readonly Receipt[]): Touched {
  const { outbox, log } = memory
  const streams = new Set<string>()
  const newest = log.head().seq
  for (const receipt of receipts) {
    const row = outbox.get(receipt.command)
    if (row === undefined || row.status === 'accepted') continue
    if (!receipt.ok) {
      outbox.change(row, { status: 'refused', reason: receipt.reason })
    } else {
      if (row.status !== 'waiting') release(outbox, new Set([receipt.command]), streams)
      if (receipt.last <= newest) outbox.drop(receipt.command)
      else outbox.change(row, { status: 'accepted', last: receipt.last, reason: null })
    }
    streams.add(row.command.stream)
  }
  if (streams.size === 0) return untouched
  rejudge(memory, streams)
  outbox.flush()
  projectPreviews(memory, streams)
  return { streams, outbox: true }
}

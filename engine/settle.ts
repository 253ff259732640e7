import type { Receipt } from '../domain/envelope.ts'
import type { Memory } from './memory.ts'
import type { Waiting } from './outbox.ts'
import { projectPreviews } from './project-streams.ts'
import { HELD, rejudge } from './rejudge.ts'
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
      if (row.status !== 'waiting') release(memory, row, streams)
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

/** The centre accepted what this seat had refused: what was held for it waits again. */
function release({ outbox }: Memory, accepted: Waiting, streams: Set<string>): void {
  const freed = [accepted]
  for (const { command } of freed) {
    for (const row of outbox.all()) {
      if (row.status !== 'held' || row.reason !== HELD || !row.command.after.includes(command.id)) continue
      outbox.change(row, { status: 'waiting', reason: null })
      streams.add(row.command.stream)
      freed.push(row)
    }
  }
}

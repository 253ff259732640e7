import type { Outbox } from './outbox.ts'
import { HELD } from './rejudge.ts'

/**
 * The centre accepted commands this seat may have refused for itself: what was held for them waits again, their
 * streams are added to `touched`. True where something was freed; judge again afterwards.
 */
export function release(outbox: Outbox, accepted: ReadonlySet<string>, touched: Set<string>): boolean {
  const freed = new Set<string>()
  for (const row of outbox.all()) {
    if (row.status !== 'held' || row.reason !== HELD) continue
    const { id, stream, after } = row.command
    if (!after.some((earlier) => accepted.has(earlier) || freed.has(earlier))) continue
    outbox.change(row, { status: 'waiting', reason: null })
    touched.add(stream)
    freed.add(id)
  }
  return freed.size > 0
}

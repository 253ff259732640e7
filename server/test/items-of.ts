import type { Event, Stub } from '../../domain/envelope.ts'
import type { BatchNotice } from '../ledger/batch.ts'

/** Events and stubs of a notice; one with keys or names of streams has none. */
export function itemsOf(notice: BatchNotice): (Event | Stub)[] {
  return 'items' in notice ? notice.items : []
}

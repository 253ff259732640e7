import type { Event, Stub } from '../../domain/envelope.ts'
import type { BatchNotice } from '../ledger/batch.ts'

/** Events and stubs of a notice; a notice with keys has none. */
export function itemsOf(notice: BatchNotice): (Event | Stub)[] {
  return notice.type === 'key' ? [] : notice.items
}

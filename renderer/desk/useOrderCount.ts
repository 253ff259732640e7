import type { Who } from '../../protocol/desk.ts'
import { useMinute } from './useNow.ts'
import { useQuery } from './useQuery.ts'

/** Orders that somebody must look at: on a street's desk those to sign, else those with a late, refusing or unreached receiver. */
export function useOrderCount(who: Who): number {
  const now = useMinute()
  const street = /^street\/(\d{9})$/.exec(who.role ?? '')?.[1] ?? null
  const inbox = useQuery('order.inbox', street === null ? null : { street, person: null, now }, {
    keep: true,
  })
  const list = useQuery('order.list', street === null ? { incident: null, open: true, now } : null, {
    keep: true,
  })
  if (street !== null) {
    return inbox.rows.filter(({ status, waiting }) => status === 'open' && waiting !== null).length
  }
  return list.rows.filter(({ counts }) => counts.overdue + counts.refused + counts.undelivered > 0).length
}

import { ALARM_ENDS } from '../../../domain/order/overdue.ts'
import type { InboxRow } from '../../../domain/order/rows.ts'
import { howLong, MINUTE } from '../../../domain/time.ts'
import { text } from './text.ts'

/** Whether the order stands and nobody here has signed for it or refused it. */
export function isUnanswered({ status, waiting }: Pick<InboxRow, 'status' | 'waiting'>): boolean {
  return status === 'open' && waiting !== null
}

/**
 * Whether the desk rings for it: until it is answered, somebody else was told, it was ended by who gave it, or a day has gone.
 */
export function rings(
  row: Pick<InboxRow, 'status' | 'waiting' | 'escalated' | 'issuedAt'>,
  now: number,
): boolean {
  return isUnanswered(row) && !row.escalated && now < row.issuedAt + ALARM_ENDS
}

/** How long is left to sign, or since when it is late. */
export function leftWords(
  { issuedAt, deadlines }: Pick<InboxRow, 'issuedAt' | 'deadlines'>,
  now: number,
): { late: boolean; words: string } {
  const left = issuedAt + deadlines.acknowledge * MINUTE - now
  return left > 0
    ? { late: false, words: text.answer.sign(howLong(left)) }
    : { late: true, words: text.answer.overdue(howLong(-left)) }
}

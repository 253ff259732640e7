import { dueOf } from '../../domain/order/overdue.ts'
import { streetOfKey } from '../../domain/order/recipient.ts'
import type { OrderRow } from '../../domain/order/rows.ts'
import { isFinished, isTaken } from '../../domain/order/state.ts'
import type { OrderItem } from './order-item.ts'
import { type ReceiverItem, timesOf } from './order-receiver.ts'

/** Columns of `order_recipient` behind stream, n and key, in the order of `valuesOf`. */
export const columns = [
  ...['street', 'person', 'people', 'incident', 'number', 'status', 'issuedAt'],
  ...[
    'deliveredAt',
    'acknowledgedAt',
    'arrivedAt',
    'feedbackAt',
    'completedAt',
    'taken',
    'refused',
    'due',
    'open',
    'callAt',
  ],
  'body',
] as const

export function valuesOf(item: OrderItem, one: ReceiverItem): (string | number | null)[] {
  const { key, type, id, steps, people, refusedAt } = one
  const { incident, number, status, issuedAt } = item
  const { due, open } = dueAndOpen(item, one)
  const at = (step: keyof typeof steps) => steps[step]?.at ?? null
  return [
    ...[streetOfKey(key), type === 'person' ? id : null, people.length === 0 ? '' : ` ${people.join(' ')} `],
    ...[incident, number, status, issuedAt, at('delivered'), at('acknowledged'), at('arrived')],
    ...[
      at('feedback'),
      at('completed'),
      isTaken(timesOf(one)) ? 1 : 0,
      refusedAt === null ? 0 : 1,
      due,
      open,
      one.call?.at ?? null,
    ],
    JSON.stringify(one),
  ]
}

/** When the next thing asked of this receiver is due, and whether anything is. */
function dueAndOpen(item: OrderItem, receiver: ReceiverItem): { due: number | null; open: 0 | 1 } {
  if (item.status !== 'open') return { due: null, open: 0 }
  const times = timesOf(receiver)
  const dues = dueOf(times, item.issuedAt, item.deadlines).map(({ at }) => at)
  return { due: dues.length === 0 ? null : Math.min(...dues), open: isFinished(times, item) ? 0 : 1 }
}

/** How many receivers have reached what; who is late is computed on read. */
export function countsOf(receivers: readonly ReceiverItem[]): Omit<OrderRow['counts'], 'overdue'> {
  const count = (test: (one: ReceiverItem) => boolean) => receivers.filter(test).length
  return {
    recipients: receivers.length,
    delivered: count(({ steps }) => steps.delivered !== null),
    acknowledged: count((one) => isTaken(timesOf(one))),
    refused: count(({ refusedAt }) => refusedAt !== null),
    arrived: count(({ steps }) => steps.arrived !== null),
    feedback: count(({ steps }) => steps.feedback !== null),
    completed: count(({ steps }) => steps.completed !== null),
    undelivered: count(({ steps }) => steps.delivered === null),
  }
}

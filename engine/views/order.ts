import { dueOf } from '../../domain/order/overdue.ts'
import { streetOfKey } from '../../domain/order/recipient.ts'
import { isFinished, isTaken } from '../../domain/order/state.ts'
import type { View } from '../view.ts'
import { type OrderItem, orderOf, type ReceiverItem, timesOf } from './order-item.ts'
import { carriedOrders, orderQueriesRun } from './order-queries.ts'

function countsOf(receivers: readonly ReceiverItem[]) {
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

/** When the next thing asked of this receiver is due, and whether anything is. */
function dueAndOpen(item: OrderItem, receiver: ReceiverItem): { due: number | null; open: 0 | 1 } {
  if (item.status !== 'open') return { due: null, open: 0 }
  const times = timesOf(receiver)
  const dues = dueOf(times, item.issuedAt, item.deadlines).map(({ at }) => at)
  return { due: dues.length === 0 ? null : Math.min(...dues), open: isFinished(times, item) ? 0 : 1 }
}

/** 指令: one row an order, one a receiver of it. */
export const orderView: View = {
  kind: 'order',
  version: 1,
  schema: [
    `CREATE TABLE order_item (
       stream TEXT NOT NULL UNIQUE,
       incident TEXT,
       issuedAt INTEGER NOT NULL,
       open INTEGER NOT NULL,
       person TEXT,
       counts TEXT NOT NULL,
       names TEXT NOT NULL,
       body TEXT NOT NULL
     ) STRICT`,
    'CREATE INDEX order_item_time ON order_item (issuedAt)',
    'CREATE INDEX order_item_open ON order_item (issuedAt) WHERE open = 1',
    'CREATE INDEX order_item_incident ON order_item (incident, issuedAt) WHERE incident IS NOT NULL',
    `CREATE TABLE order_recipient (
       stream TEXT NOT NULL,
       n INTEGER NOT NULL,
       recipient TEXT NOT NULL,
       street TEXT,
       person TEXT,
       people TEXT NOT NULL,
       incident TEXT,
       number TEXT,
       status TEXT NOT NULL,
       issuedAt INTEGER NOT NULL,
       deliveredAt INTEGER,
       acknowledgedAt INTEGER,
       arrivedAt INTEGER,
       feedbackAt INTEGER,
       completedAt INTEGER,
       refused INTEGER NOT NULL,
       due INTEGER,
       open INTEGER NOT NULL,
       body TEXT NOT NULL,
       UNIQUE (stream, n)
     ) STRICT`,
    'CREATE INDEX order_recipient_open ON order_recipient (due) WHERE open = 1',
    'CREATE INDEX order_recipient_incident ON order_recipient (incident) WHERE incident IS NOT NULL',
    'CREATE INDEX order_recipient_street ON order_recipient (street) WHERE street IS NOT NULL',
    'CREATE INDEX order_recipient_person ON order_recipient (person) WHERE person IS NOT NULL',
    "CREATE INDEX order_recipient_people ON order_recipient (people) WHERE people <> ''",
  ],
  tables: ['order_item', 'order_recipient'],
  prepare(db) {
    const insertItem = db.prepare(
      `INSERT INTO order_item (stream, incident, issuedAt, open, person, counts, names, body)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    const insertReceiver = db.prepare(
      `INSERT INTO order_recipient (stream, n, recipient, street, person, people, incident, number, status, issuedAt,
         deliveredAt, acknowledgedAt, arrivedAt, feedbackAt, completedAt, refused, due, open, body)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    return (stream, facts) => {
      const found = orderOf(facts)
      if (found === null) return
      const { item, receivers } = found
      const { incident, issuedAt, number, status, person } = item
      insertItem.run(
        ...[stream, incident, issuedAt, status === 'open' ? 1 : 0, person],
        JSON.stringify(countsOf(receivers)),
        JSON.stringify(receivers.slice(0, 4).map(({ name }) => name)),
        JSON.stringify(item),
      )
      receivers.forEach((one, n) => {
        const { key, type, id, steps, people, refusedAt } = one
        const { due, open } = dueAndOpen(item, one)
        const at = (step: keyof typeof steps) => steps[step]?.at ?? null
        insertReceiver.run(
          ...[stream, n, key, streetOfKey(key), type === 'person' ? id : null],
          people.length === 0 ? '' : ` ${people.join(' ')} `,
          ...[incident, number, status, issuedAt, at('delivered'), at('acknowledged'), at('arrived')],
          ...[at('feedback'), at('completed'), refusedAt === null ? 0 : 1, due, open, JSON.stringify(one)],
        )
      })
    }
  },
  queries: orderQueriesRun,
  carried: carriedOrders,
}

import type { View } from '../view.ts'
import { momentSchema, momentsOf, momentWriter } from './moment-rows.ts'
import { prepareAppend } from './order-append.ts'
import { columns, countsOf, valuesOf } from './order-columns.ts'
import { orderOf } from './order-item.ts'
import { orderMoment } from './order-moments.ts'
import { carriedOrders, orderQueriesRun } from './order-queries.ts'

/** 指令: one row an order, one a receiver of it. */
export const orderView: View = {
  kind: 'order',
  version: 5,
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
       taken INTEGER NOT NULL,
       refused INTEGER NOT NULL,
       due INTEGER,
       open INTEGER NOT NULL,
       callAt INTEGER,
       body TEXT NOT NULL,
       UNIQUE (stream, n)
     ) STRICT`,
    'CREATE INDEX order_recipient_open ON order_recipient (due) WHERE open = 1',
    'CREATE INDEX order_recipient_call ON order_recipient (callAt) WHERE callAt IS NOT NULL AND open = 1',
    'CREATE INDEX order_recipient_incident ON order_recipient (incident) WHERE incident IS NOT NULL',
    'CREATE INDEX order_recipient_street ON order_recipient (street) WHERE street IS NOT NULL',
    ...momentSchema('order'),
    'CREATE INDEX order_recipient_person ON order_recipient (person) WHERE person IS NOT NULL',
    "CREATE INDEX order_recipient_people ON order_recipient (people) WHERE people <> ''",
  ],
  tables: ['order_item', 'order_recipient', 'order_moment'],
  prepare(db) {
    const insertItem = db.prepare(
      `INSERT INTO order_item (stream, incident, issuedAt, open, person, counts, names, body)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    const insertReceiver = db.prepare(
      `INSERT INTO order_recipient (stream, n, recipient, ${columns.join(', ')})
       VALUES (?, ?, ?, ${columns.map(() => '?').join(', ')})`,
    )
    const writeMoments = momentWriter(db, 'order')
    return (stream, facts) => {
      const found = orderOf(facts)
      if (found === null) return
      const { item, receivers } = found
      const { incident, issuedAt, status, person } = item
      insertItem.run(
        ...[stream, incident, issuedAt, status === 'open' ? 1 : 0, person],
        JSON.stringify(countsOf(receivers)),
        JSON.stringify(receivers.slice(0, 4).map(({ name }) => name)),
        JSON.stringify(item),
      )
      receivers.forEach((one, n) => {
        insertReceiver.run(stream, n, one.key, ...valuesOf(item, one))
      })
      if (incident === null) return
      const names = new Map(receivers.map(({ key, name }) => [key, name]))
      const moments = facts.map((told) => orderMoment(stream, told, (key) => names.get(key)))
      writeMoments(
        stream,
        incident,
        moments.filter((one) => one !== null),
      )
    }
  },
  prepareAppend,
  queries: orderQueriesRun,
  carried: carriedOrders,
  moments: momentsOf('order'),
}

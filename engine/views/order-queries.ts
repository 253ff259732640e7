import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import type { InboxRow } from '../../domain/order/rows.ts'
import { prepared } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'
import { callsQuery, carriedCalls } from './order-calls.ts'
import type { OrderItem } from './order-item.ts'
import { matrixQuery } from './order-matrix.ts'
import type { ReceiverItem } from './order-receiver.ts'
import {
  lateOf,
  namedLadder,
  nameOf,
  notLate,
  ORDER,
  orderRowOf,
  receiverPart,
  type StoredOrder,
} from './order-rows.ts'
import { withMerged } from './with-merged.ts'

const kinds = ['order', 'incident', 'person'] as const

const list: ViewQuery<'order.list'> = {
  kinds,
  run: (db, { incident, open, now, limit = 500 }) => {
    const late = lateOf(db, now)
    return prepared<StoredOrder>(
      db,
      `${ORDER} WHERE (? IS NULL OR o.incident IN (SELECT value FROM json_each(?))) AND (? = 0 OR o.open = 1)
         ORDER BY o.issuedAt DESC, o.stream DESC LIMIT ?`,
    )
      .all(incident, incident === null ? '[]' : JSON.stringify(withMerged(db, incident)), open ? 1 : 0, limit)
      .map((stored) => orderRowOf(stored, late.get(stored.key) ?? notLate))
  },
}

const one: ViewQuery<'order.one'> = {
  kinds,
  run: (db, { stream, now }) => {
    const late = lateOf(db, now, stream).get(stream) ?? notLate
    return prepared<StoredOrder>(db, `${ORDER} WHERE o.stream = ?`)
      .all(stream)
      .map((stored) => {
        const row = orderRowOf(stored, late)
        const item = JSON.parse(stored.body) as OrderItem
        const replaced = item.replaces === null ? null : shortOf(db, item.replaces)
        return {
          ...row,
          attachments: item.attachments,
          point: item.point,
          from: item.from,
          needs: item.needs,
          replacesText: replaced?.text ?? null,
          replacesNumber: replaced?.number ?? null,
          replacedByNumber: item.replacedBy === null ? null : (shortOf(db, item.replacedBy)?.number ?? null),
          recipients: receiversOf(db, stream).map((receiver) => ({
            ...receiverPart(receiver, item, now),
            ladder: namedLadder(db, receiver.ladder),
          })),
          acts: item.acts.map((act) => ({ ...act, personName: nameOf(db, act.person) })),
        }
      })
  },
}

function receiversOf(db: Database, stream: string): ReceiverItem[] {
  return prepared<{ body: string }>(db, 'SELECT body FROM order_recipient WHERE stream = ? ORDER BY n')
    .all(stream)
    .map(({ body }) => JSON.parse(body) as ReceiverItem)
}

function shortOf(db: Database, stream: string): { text: string; number: string | null } | null {
  const found = prepared<{ body: string }>(db, 'SELECT body FROM order_item WHERE stream = ?').get(stream)
  if (found === undefined) return null
  const { text, number } = JSON.parse(found.body) as OrderItem
  return { text, number }
}

const INBOX = `SELECT r.recipient, r.body AS receiver, o.body, o.stream,
    (SELECT title FROM incident_case WHERE stream = o.incident) AS incidentTitle
  FROM order_recipient r JOIN order_item o ON o.stream = r.stream`

const inbox: ViewQuery<'order.inbox'> = {
  kinds,
  run: (db, { street, person, now }) =>
    prepared<{
      recipient: string
      receiver: string
      body: string
      stream: string
      incidentTitle: string | null
    }>(
      db,
      `${INBOX} WHERE r.street = @street OR r.person = @person
           OR (r.people <> '' AND instr(r.people, ' ' || @person || ' ') > 0)
         ORDER BY r.open DESC, r.issuedAt DESC, r.stream DESC, r.n LIMIT 200`,
    )
      .all({ street, person })
      .map(({ recipient, receiver, body, stream, incidentTitle }): InboxRow => {
        const item = JSON.parse(body) as OrderItem
        const own = JSON.parse(receiver) as ReceiverItem
        const { number, text, place, incident, issuedAt, seat, status, attachments } = item
        return {
          key: `${stream} ${recipient}`,
          stream,
          number,
          text,
          place,
          incident,
          incidentTitle,
          issuedAt,
          seat,
          person: item.person,
          personName: nameOf(db, item.person),
          status,
          attachments,
          deadlines: item.deadlines,
          needs: item.needs,
          replaces: item.replaces,
          ...receiverPart(own, item, now),
          deliveredTo: [...own.deliveredTo],
          readOn: [...own.readOn],
          escalated: own.escalated,
          ladder: namedLadder(db, own.ladder),
          pending: item.pending,
        }
      }),
}

export const orderQueriesRun: View['queries'] = {
  'order.list': list,
  'order.one': one,
  'order.inbox': inbox,
  'order.matrix': matrixQuery,
  'order.calls': callsQuery,
}

/** 未办结指令 for the next shift: what is awaited of whom, since when, until when. */
export function carriedOrders(db: Database, now: number): CarriedItem[] {
  const open = list.run(db, { incident: null, open: true, now, limit: 1000 })
  const orders = open.map((row): CarriedItem => {
    const { recipients, acknowledged, refused, overdue, undelivered } = row.counts
    const words = [
      `${recipients} 家`,
      `签收 ${acknowledged}`,
      undelivered > 0 ? `未送达 ${undelivered}` : '',
      refused > 0 ? `拒收 ${refused}` : '',
      overdue > 0 ? `超时 ${overdue}` : '',
      row.supervised === null ? '' : `督办 ${row.supervised.count} 次：${row.supervised.note}`,
    ]
    return {
      key: row.key,
      group: 'order',
      title: row.text.slice(0, 300),
      text: words.filter(Boolean).join('；').slice(0, 4000),
      source: row.key,
      owner: row.names.slice(0, 3).join('、').slice(0, 200) || null,
      since: row.issuedAt,
      due: row.supervised?.due ?? row.due,
      level: null,
    }
  })
  return [...carriedCalls(db, now), ...orders]
}

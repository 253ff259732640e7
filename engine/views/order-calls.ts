import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import { contactsOf } from '../../domain/order/contacts.ts'
import type { Official } from '../../domain/order/hand-on.ts'
import { ALARM_ENDS } from '../../domain/order/overdue.ts'
import type { CallRow } from '../../domain/order/rows.ts'
import { rungText } from '../../domain/order/steps.ts'
import type { Card } from '../../domain/person/person.ts'
import { prepared } from '../prepared.ts'
import type { ViewQuery } from '../view.ts'
import type { OrderItem } from './order-item.ts'
import type { ReceiverItem } from './order-receiver.ts'
import { nameOf } from './order-rows.ts'

interface Stored {
  stream: string
  receiver: string
  body: string
  incidentTitle: string | null
}

/** Only the few that wait for a call: taken and refused ones are answered, old ones have ended. */
const CALLS = `SELECT r.stream, r.body AS receiver, o.body,
    (SELECT title FROM incident_case WHERE stream = o.incident) AS incidentTitle
  FROM order_recipient r JOIN order_item o ON o.stream = r.stream
  WHERE r.callAt IS NOT NULL AND r.open = 1 AND r.taken = 0 AND r.refused = 0 AND r.issuedAt > ?
  ORDER BY r.callAt, r.stream, r.n`

export const callsQuery: ViewQuery<'order.calls'> = {
  kinds: ['order', 'incident', 'person'],
  run: (db, { now }) => {
    const stored = prepared<Stored>(db, CALLS).all(now - ALARM_ENDS)
    if (stored.length === 0) return []
    const people = officials(db)
    return stored.map((one) => callRow(db, one, people))
  },
}

function callRow(
  db: Database,
  { stream, receiver, body, incidentTitle }: Stored,
  people: Official[],
): CallRow {
  const own = JSON.parse(receiver) as ReceiverItem
  const { number, text, seat, person, issuedAt } = JSON.parse(body) as OrderItem
  const { at, rung } = own.call ?? { at: issuedAt, rung: 'phone' }
  return {
    key: `${stream} ${own.key}`,
    stream,
    recipient: own.key,
    unit: own.name,
    number,
    text,
    incidentTitle,
    seat,
    person,
    personName: nameOf(db, person),
    rung,
    issuedAt,
    since: at,
    endsAt: issuedAt + ALARM_ENDS,
    delivered: own.steps.delivered !== null,
    contacts: contactsOf(own, rung, people),
    missed: [...own.missed],
  }
}

function officials(db: Database): Official[] {
  return prepared<
    Record<'id' | 'name' | 'unit' | 'title' | 'phones' | 'posts', string> & Pick<Card, 'street'>
  >(
    db,
    `SELECT id, name, unit, title, street, phones, posts FROM person_card WHERE active = 1
       ORDER BY street, unit, firstAt, stream`,
  )
    .all()
    .map(({ id, phones, posts, ...card }) => ({
      id,
      card: {
        ...card,
        phones: JSON.parse(phones) as Card['phones'],
        posts: JSON.parse(posts) as Card['posts'],
      },
    }))
}

/** Calls still to be made, for the panel of what must not be forgotten and for the next shift. */
export function carriedCalls(db: Database, now: number): CarriedItem[] {
  return callsQuery.run(db, { now }).map((row): CarriedItem => {
    const numbers = row.contacts.map(({ name, phone }) => `${name} ${phone}`).join('、')
    return {
      key: `${row.stream} call ${row.recipient}`.slice(0, 200),
      group: 'order',
      title: `${rungText[row.rung]}：${row.unit} 没有签收`.slice(0, 300),
      text: `${numbers === '' ? '通讯录没有号码，请另想办法' : `打 ${numbers}`}；${row.text}`.slice(0, 4000),
      source: row.stream,
      owner: row.personName ?? '下令席位',
      since: row.since,
      due: row.since,
      level: null,
    }
  })
}

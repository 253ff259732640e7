import type { Database } from 'better-sqlite3'
import { ALL_AFTER, type AlarmCause } from '../../domain/alarm/cause.ts'
import { ALARM_ENDS } from '../../domain/order/overdue.ts'
import { rungText } from '../../domain/order/steps.ts'
import { prepared } from '../prepared.ts'
import { awaySeats } from './alarm-shift.ts'
import { callsQuery } from './order-calls.ts'
import type { OrderItem } from './order-item.ts'
import { carriedOrders } from './order-queries.ts'
import type { ReceiverItem } from './order-receiver.ts'
import { nameOf } from './order-rows.ts'

/** Calls to be made, refusals nobody has acted on, and orders with something late. */
export function orderCauses(db: Database, now: number): AlarmCause[] {
  const away = awaySeats(db)
  // Whoever gave the order first; at once all, where nobody sits there.
  const first = (seat: string, since: number) =>
    away.has(seat) ? { seat: null, allFrom: since } : { seat, allFrom: since + ALL_AFTER }
  const calls = callsQuery.run(db, { now }).map(
    (row): AlarmCause => ({
      key: `${row.key} ${row.rung}`,
      group: 'order',
      rank: 'urgent',
      title: `${rungText[row.rung]}：${row.unit}没有签收`.slice(0, 300),
      text: row.text,
      owner: row.personName ?? '下令席位',
      source: row.stream,
      since: row.since,
      ends: '写下电话、对方签收或指令结束',
      call: row.key,
      ...first(row.seat, row.since),
    }),
  )
  const refusals = refused(db, now).map(({ stream, receiver, item }): AlarmCause => {
    const since = receiver.refusedAt ?? item.issuedAt
    return {
      key: `${stream} ${receiver.key} refused@${since}`,
      group: 'order',
      rank: 'urgent',
      title: `${receiver.name}${receiver.last === '' ? '拒收指令' : receiver.last}`.slice(0, 300),
      text: item.text,
      owner: nameOf(db, item.person) ?? '下令席位',
      source: stream,
      since,
      ends: '改派、撤回、了结，或对方重新签收',
      call: null,
      ...first(item.seat, since),
    }
  })
  const told = new Set([...calls, ...refusals].map(({ source }) => source))
  const late = carriedOrders(db, now).flatMap(({ key, title, text, owner, source, due }): AlarmCause[] => {
    if (due === null || due > now || source === null || told.has(source)) return []
    return [
      {
        key: `${key}@${due}`,
        group: 'order',
        rank: 'important',
        title: `指令超时：${title}`.slice(0, 300),
        text,
        owner: owner ?? '下令席位',
        source,
        since: due,
        ends: '对方答复、指令撤回或了结',
        seat: null,
        allFrom: due,
        call: null,
      },
    ]
  })
  return [...calls, ...refusals, ...late]
}

function refused(db: Database, now: number): { stream: string; receiver: ReceiverItem; item: OrderItem }[] {
  return prepared<{ stream: string; receiver: string; body: string }>(
    db,
    `SELECT r.stream, r.body AS receiver, o.body FROM order_recipient r JOIN order_item o ON o.stream = r.stream
      WHERE r.refused = 1 AND r.taken = 0 AND r.open = 1 AND o.open = 1 AND r.issuedAt > ?
      ORDER BY r.stream, r.n`,
  )
    .all(now - ALARM_ENDS)
    .map(({ stream, receiver, body }) => ({
      stream,
      receiver: JSON.parse(receiver) as ReceiverItem,
      item: JSON.parse(body) as OrderItem,
    }))
}

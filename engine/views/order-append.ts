import type { Database } from 'better-sqlite3'
import type { OrderFact } from '../../domain/order/order.ts'
import type { OrderRow } from '../../domain/order/rows.ts'
import type { ToldFact } from '../view.ts'
import { momentWriter } from './moment-rows.ts'
import { columns, valuesOf } from './order-columns.ts'
import type { OrderItem } from './order-item.ts'
import { orderMoment } from './order-moments.ts'
import { type Draft, type ReceiverItem, takeStep } from './order-receiver.ts'

/** Facts that change nothing but the rows of the receivers they name. */
const steps: readonly OrderFact['type'][] = [
  ...(['delivered', 'read', 'acknowledged', 'refused', 'arrived', 'reported', 'completed'] as const),
  ...(['phoned', 'missed', 'reminded', 'escalated', 'contested'] as const),
].map((verb) => `order.${verb}` as const)

const COUNTS = `SELECT count(*) AS recipients, count(deliveredAt) AS delivered, sum(taken) AS acknowledged,
    sum(refused) AS refused, count(arrivedAt) AS arrived, count(feedbackAt) AS feedback,
    count(completedAt) AS completed, count(*) - count(deliveredAt) AS undelivered, sum(open) AS open
  FROM order_recipient WHERE stream = ?`

/**
 * An order to two hundred receivers takes a thousand steps: each writes the rows of its own receivers and the counts, not all two
 * hundred anew. What ends the order, or comes to one that is over, takes the whole.
 */
export function prepareAppend(db: Database): (stream: string, arrived: readonly ToldFact[]) => boolean {
  const findItem = db.prepare<[string], { body: string }>('SELECT body FROM order_item WHERE stream = ?')
  const findReceiver = db.prepare<[string, string], { row: number; body: string }>(
    'SELECT rowid AS row, body FROM order_recipient WHERE stream = ? AND recipient = ?',
  )
  const update = db.prepare(
    `UPDATE order_recipient SET ${columns.map((name) => `${name} = ?`).join(', ')} WHERE rowid = ?`,
  )
  const count = db.prepare<[string], OrderRow['counts'] & { open: number }>(COUNTS)
  const writeMoments = momentWriter(db, 'order')
  const updateCounts = db.prepare('UPDATE order_item SET counts = ? WHERE stream = ?')

  return (stream, arrived) => {
    if (!arrived.every(({ fact }) => steps.includes(fact.type as OrderFact['type']))) return false
    const found = findItem.get(stream)
    if (found === undefined) return false
    const item = JSON.parse(found.body) as OrderItem
    if (item.status !== 'open') return false

    const drafts = new Map<string, { row: number; receiver: ReceiverItem & Draft }>()
    for (const { fact } of arrived) {
      for (const key of keysOf(fact as OrderFact)) {
        const stored = drafts.has(key) ? undefined : findReceiver.get(stream, key)
        if (stored === undefined) continue
        drafts.set(key, { row: stored.row, receiver: JSON.parse(stored.body) as ReceiverItem & Draft })
      }
    }
    const byKey = new Map([...drafts].map(([key, { receiver }]) => [key, receiver]))
    for (const told of arrived) takeStep(byKey, told.fact as OrderFact, told)
    for (const { row, receiver } of drafts.values()) update.run(...valuesOf(item, receiver), row)

    const counted = count.get(stream)
    if (counted === undefined || (counted.open === 0 && item.supervised === null)) return false
    const { open: _open, ...counts } = counted
    updateCounts.run(JSON.stringify(counts), stream)
    if (item.incident === null) return true
    const moments = arrived.map((told) => orderMoment(stream, told, (key) => byKey.get(key)?.name))
    writeMoments(
      stream,
      item.incident,
      moments.filter((one) => one !== null),
    )
    return true
  }
}

function keysOf({ data }: OrderFact): readonly string[] {
  if ('recipients' in data && 'step' in data) return data.recipients as readonly string[]
  return 'recipient' in data ? [data.recipient] : []
}

import type { Database } from 'better-sqlite3'
import type { MatrixRow } from '../../domain/order/rows.ts'
import { prepared } from '../prepared.ts'
import type { ViewQuery } from '../view.ts'
import type { OrderItem } from './order-item.ts'
import type { ReceiverItem } from './order-receiver.ts'
import { receiverPart } from './order-rows.ts'
import { withMerged } from './with-merged.ts'

interface Light {
  row: number
  stream: string
  recipient: string
  number: string | null
  issuedAt: number
  open: number
  due: number | null
  refused: number
  status: string
}

/** Only what the choice needs: an incident may hold thousands of these, the matrix shows one row a receiver. */
const LIGHT = `SELECT r.rowid AS row, r.stream, r.recipient, r.number, r.issuedAt, r.open, r.due, r.refused, r.status
  FROM order_recipient r`

/** One receiver's orders put together, those of merged incidents too: the one that asks most is shown, the others are named. */
export const matrixQuery: ViewQuery<'order.matrix'> = {
  kinds: ['order', 'incident', 'person'],
  run: (db, { incident, now }) => {
    const rows =
      incident === null
        ? prepared<Light>(db, `${LIGHT} WHERE r.open = 1 ORDER BY r.issuedAt, r.stream, r.n`).all()
        : prepared<Light>(
            db,
            `${LIGHT} WHERE r.incident IN (SELECT value FROM json_each(?)) ORDER BY r.issuedAt, r.stream, r.n`,
          ).all(JSON.stringify(withMerged(db, incident)))
    const byRecipient = new Map<string, Light[]>()
    for (const row of rows) {
      const known = byRecipient.get(row.recipient)
      if (known === undefined) byRecipient.set(row.recipient, [row])
      else known.push(row)
    }
    return [...byRecipient.values()].map((all) => matrixRow(db, all, now))
  },
}

function matrixRow(db: Database, all: readonly Light[], now: number): MatrixRow {
  const standing = all.filter(({ status }) => status !== 'recalled' && status !== 'replaced')
  const shown = standing.length > 0 ? standing : all
  const chosen = shown.reduce((best, one) => (urgency(one, now) >= urgency(best, now) ? one : best))
  const found = prepared<{ body: string; item: string }>(
    db,
    `SELECT r.body, o.body AS item FROM order_recipient r JOIN order_item o ON o.stream = r.stream
       WHERE r.rowid = ?`,
  ).get(chosen.row)
  if (found === undefined) throw new Error(`order_recipient ${chosen.row} has no order`)
  const item = JSON.parse(found.item) as OrderItem
  return {
    key: chosen.recipient,
    ...receiverPart(JSON.parse(found.body) as ReceiverItem, item, now),
    stream: chosen.stream,
    orders: shown.slice(-20).map(({ stream, number }) => ({ stream, number })),
    text: item.text,
  }
}

/** Late before refused before what is under way before what is done; the newest of equals. */
function urgency({ open, due, refused }: Light, now: number): number {
  if (open === 0) return 0
  if (due !== null && due <= now) return 3
  return refused === 1 ? 2 : 1
}

import type { Database } from 'better-sqlite3'
import type { Said } from '../../domain/activation/board.ts'
import { doneByOrders, type StepOrder } from '../../domain/activation/done-by-orders.ts'
import type { BoardRow } from '../../domain/activation/rows.ts'
import { finishedAt } from '../../domain/order/state.ts'
import { prepared } from '../prepared.ts'
import type { RunItem } from './activation-item.ts'
import type { OrderItem } from './order-item.ts'
import { type ReceiverItem, timesOf } from './order-receiver.ts'

export type Ordered = NonNullable<BoardRow['ordered']>

/** So many receivers are quoted on the board. */
const QUOTED = 6
/** An order replaced more often than this is followed no further. */
const LONGEST_CHAIN = 20

/** How far the orders of each step are; steps without a standing order are left out. */
export function orderedSteps(db: Database, run: RunItem): ReadonlyMap<string, Ordered> {
  const found = new Map<string, Ordered>()
  for (const [step, { standing }] of Object.entries(run.steps)) {
    const orders = [...new Set(standing)].flatMap((stream) => newestOf(db, stream))
    if (orders.length === 0) continue
    const words = orders.flatMap(({ receivers }) => receivers).filter(({ last }) => last !== '')
    found.set(step, {
      ...doneByOrders(orders),
      words: words.slice(-QUOTED).map(({ name, last }) => `${name}：${last}`),
    })
  }
  return found
}

/** What was said of a step together with what its orders tell. */
export function saidWith(said: Said, ordered: Ordered | undefined): Said {
  if (ordered === undefined) return said
  const { doneAt, receivers } = ordered
  const done = doneAt === null ? said.done : Math.min(doneAt, said.done ?? doneAt)
  // Every order was recalled: nobody has it any more.
  return { ...said, done, given: receivers === 0 ? null : said.given }
}

interface ToldOrder extends StepOrder {
  readonly receivers: readonly (StepOrder['receivers'][number] & { name: string; last: string })[]
}

/** The order, or the one that replaced it last; none while this seat does not have it. */
function newestOf(db: Database, stream: string): ToldOrder[] {
  let key = stream
  for (let n = 0; n < LONGEST_CHAIN; n += 1) {
    const found = prepared<{ body: string }>(db, 'SELECT body FROM order_item WHERE stream = ?').get(key)
    if (found === undefined) return []
    const item = JSON.parse(found.body) as OrderItem
    if (item.replacedBy === null) return [toldOrder(db, key, item)]
    key = item.replacedBy
  }
  return []
}

function toldOrder(db: Database, stream: string, item: OrderItem): ToldOrder {
  const receivers = prepared<{ body: string }>(
    db,
    'SELECT body FROM order_recipient WHERE stream = ? ORDER BY n',
  )
    .all(stream)
    .map(({ body }) => JSON.parse(body) as ReceiverItem)
  return {
    status: item.status,
    supervised: item.supervised !== null,
    settledAt: item.acts.find(({ type }) => type === 'settled')?.at ?? null,
    receivers: receivers.map((one) => ({
      key: one.key,
      name: one.name,
      last: one.last,
      finishedAt: finishedAt(timesOf(one), item),
    })),
  }
}

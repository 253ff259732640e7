import type { OrderStatus } from '../order/steps.ts'

/** An order a step became, as far as the step needs it. */
export interface StepOrder {
  readonly status: OrderStatus
  /** 督办: it ends only with its proof. */
  readonly supervised: boolean
  /** When it was settled with proof (UTC ms), null while it was not. */
  readonly settledAt: number | null
  /** When each receiver had done all the order asks (UTC ms), null before. */
  readonly receivers: readonly { readonly key: string; readonly finishedAt: number | null }[]
}

/** How far a step's orders are: receivers told, those who are through, and when the last of them was. */
export interface OrdersDone {
  readonly receivers: number
  readonly finished: number
  /** UTC ms; null while somebody has not finished, or no order stands. */
  readonly doneAt: number | null
}

/**
 * A step is done once every receiver of its orders has done what was asked: of several orders to the same receiver one is enough,
 * for the second repeats the first. What was recalled asks nothing. Own rule.
 */
export function doneByOrders(orders: readonly StepOrder[]): OrdersDone {
  const finishedAt = new Map<string, number | null>()
  for (const order of orders) {
    if (order.status === 'recalled' || order.status === 'replaced') continue
    for (const { key, finishedAt: own } of order.receivers) {
      const at = order.status === 'settled' ? order.settledAt : order.supervised ? null : own
      const before = finishedAt.get(key) ?? null
      finishedAt.set(key, before === null || at === null ? (before ?? at) : Math.min(before, at))
    }
  }
  const times = [...finishedAt.values()].filter((at) => at !== null)
  const isDone = times.length > 0 && times.length === finishedAt.size
  return {
    receivers: finishedAt.size,
    finished: times.length,
    doneAt: isDone ? Math.max(...times) : null,
  }
}

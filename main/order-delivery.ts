import { derivedId } from '../domain/derived-id.ts'
import type { Command } from '../domain/envelope.ts'
import { order } from '../domain/order/order.ts'
import type { InboxRow } from '../domain/order/rows.ts'
import { DAY } from '../domain/time.ts'
import type { Engine } from '../engine/api.ts'

/** How soon what could not be kept is said again, ms. */
const RETRY_MS = 5000

export interface OrderDelivery {
  /** Somebody signed in or out: what is told to him is delivered here too. */
  look(): void
  close(): void
}

/**
 * 送达, said by the receiving seat by itself as soon as the order is in its memory: for its street and for who is signed in. The
 * id follows from order, receiver and seat, so that it is said once over any restart. What
 * was recalled or done meanwhile arrives too; what is older than a day is left alone.
 */
export function openOrderDelivery({
  engine,
  seat,
  street,
  person,
  clock,
  retryIn = RETRY_MS,
}: {
  engine: Pick<Engine, 'watch' | 'submit'>
  seat: string
  street: string | null
  person: () => string | null
  /** UTC ms. */
  clock: () => number
  /** ms. */
  retryIn?: number
}): OrderDelivery {
  const said = new Set<string>()
  const rows = new Map<string, InboxRow>()
  let watched: string | null | undefined
  let stop = () => {}
  let retry: ReturnType<typeof setTimeout> | undefined
  let isClosed = false

  async function deliver(): Promise<void> {
    for (const { stream, recipient, deliveredTo, issuedAt, pending } of rows.values()) {
      const id = derivedId('order.deliver', stream, recipient, seat)
      if (said.has(id) || pending || deliveredTo.includes(seat)) continue
      if (clock() - issuedAt > DAY) continue
      said.add(id)
      const at = clock()
      const command: Command = {
        id,
        stream,
        type: 'order.deliver',
        v: order.v,
        at,
        clock: null,
        after: [],
        data: { recipient, byPhone: false, name: '', at: null },
        by: { seat, person: null, post: null },
      }
      const kept = await engine.submit(command).catch(() => null)
      if (kept?.ok === true) continue
      // Not durable here: said again with the same id, however long the list stays as it is.
      said.delete(id)
      if (!isClosed) retry ??= setTimeout(again, retryIn)
    }
  }

  function again(): void {
    retry = undefined
    void deliver()
  }

  function look(): void {
    const now = person()
    if (now === watched) return
    watched = now
    stop()
    rows.clear()
    stop = () => {}
    if (street === null && now === null) return
    stop = engine.watch('order.inbox', { street, person: now, now: clock() }, (change) => {
      if (change.type === 'failed') return
      if (change.type === 'all') rows.clear()
      else for (const key of change.remove) rows.delete(key)
      for (const row of change.type === 'all' ? change.rows : change.upsert) rows.set(row.key, row)
      void deliver()
    })
  }
  look()
  return {
    look,
    close: () => {
      isClosed = true
      clearTimeout(retry)
      stop()
    },
  }
}

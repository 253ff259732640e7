import type { Database } from 'better-sqlite3'
import { overdueOf } from '../../domain/order/overdue.ts'
import type { LadderLine, MatrixRow, OrderRow } from '../../domain/order/rows.ts'
import { isAnswered } from '../../domain/order/state.ts'
import type { OrderWaiting } from '../../domain/order/steps.ts'
import { prepared } from '../prepared.ts'
import type { OrderItem } from './order-item.ts'
import { type ReceiverItem, timesOf } from './order-receiver.ts'

export interface StoredOrder {
  key: string
  body: string
  counts: string
  names: string
  incidentTitle: string | null
  personName: string | null
}

export const ORDER = `SELECT o.stream AS key, o.body, o.counts, o.names,
    (SELECT title FROM incident_case WHERE stream = o.incident) AS incidentTitle,
    (SELECT name FROM person_card WHERE id = o.person) AS personName FROM order_item o`

/** Where a receiver stands at `now`: what it waits for and what is late. */
function standingAt(
  receiver: Pick<ReceiverItem, 'steps' | 'refusedAt'>,
  order: Pick<OrderItem, 'issuedAt' | 'deadlines' | 'status' | 'unsent'>,
  now: number,
): Pick<MatrixRow, 'waiting' | 'waitingSince' | 'overdue'> {
  const nothing = { waiting: null, waitingSince: null, overdue: null }
  if (order.status !== 'open') return nothing
  const times = timesOf(receiver)
  const overdue = overdueOf(times, order.issuedAt, order.deadlines, now)
  if (isAnswered(times)) return { ...nothing, overdue }
  const { delivered } = receiver.steps
  const waiting: OrderWaiting =
    delivered !== null ? 'unacknowledged' : order.unsent ? 'pending' : 'undelivered'
  return { waiting, waitingSince: delivered?.at ?? order.issuedAt, overdue }
}

/** A receiver's own part of a row. */
export function receiverPart(
  { key, type, id, name, phone, steps, refusedAt, last }: ReceiverItem,
  order: Parameters<typeof standingAt>[1],
  now: number,
): Omit<MatrixRow, 'key' | 'stream' | 'orders' | 'text'> {
  const standing = standingAt({ steps, refusedAt }, order, now)
  return {
    recipient: key,
    type,
    id,
    unit: name,
    phone,
    steps,
    refusedAt,
    ...standing,
    last,
    unsent: order.unsent,
  }
}

export function orderRowOf({ key, body, counts, names, ...rest }: StoredOrder, late: Late): OrderRow {
  const item = JSON.parse(body) as OrderItem
  const { number, text, incident, place, issuedAt, seat, person, status, deadlines } = item
  const { supervised, replaces, replacedBy, pending } = item
  return {
    key,
    number,
    text,
    incident,
    place,
    issuedAt,
    seat,
    person,
    status,
    deadlines,
    ...rest,
    names: JSON.parse(names) as string[],
    supervised,
    replaces,
    replacedBy,
    pending,
    counts: { ...(JSON.parse(counts) as Omit<OrderRow['counts'], 'overdue'>), overdue: late.count },
    due: status === 'open' ? late.due : null,
  }
}

export interface Late {
  count: number
  due: number | null
}

/** How many receivers of each order are late at `now`, and the earliest deadline not met. */
export function lateOf(db: Database, now: number, stream: string | null = null): Map<string, Late> {
  const rows = prepared<{ stream: string; count: number; due: number | null }>(
    db,
    `SELECT stream, sum(due <= ?) AS count, min(due) AS due FROM order_recipient
       WHERE open = 1 AND due IS NOT NULL AND (? IS NULL OR stream = ?) GROUP BY stream`,
  ).all(now, stream, stream)
  return new Map(rows.map(({ stream, count, due }) => [stream, { count, due }]))
}
export const notLate: Late = { count: 0, due: null }

/** Names of everybody a ladder tells of. */
export function namedLadder(db: Database, ladder: ReceiverItem['ladder']): LadderLine[] {
  return ladder.map((line) => ({ ...line, personName: nameOf(db, line.person) }))
}

export function nameOf(db: Database, person: string | null): string | null {
  if (person === null) return null
  const found = prepared<{ name: string }>(db, 'SELECT name FROM person_card WHERE id = ?').get(person)
  return found?.name ?? null
}

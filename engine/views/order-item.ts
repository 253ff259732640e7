import type { OrderFact } from '../../domain/order/order.ts'
import type { OrderPageRow } from '../../domain/order/rows.ts'
import { isFinished } from '../../domain/order/state.ts'
import type { OrderStatus } from '../../domain/order/steps.ts'
import type { ToldFact } from '../view.ts'
import { emptyDraft, type ReceiverItem, takeStep, timesOf } from './order-receiver.ts'

type Act = Omit<OrderPageRow['acts'][number], 'personName'>

type Issued = Extract<OrderFact, { type: 'order.issued' }>['data']
type Said = Exclude<Issued, undefined>

/** An order as its facts tell it. */
export interface OrderItem extends Omit<Said, 'recipients' | 'restricted' | 'streets'> {
  readonly number: string | null
  readonly issuedAt: number
  readonly seat: string
  readonly person: string | null
  readonly status: OrderStatus
  readonly supervised: { count: number; note: string; due: number } | null
  readonly replacedBy: string | null
  readonly acts: readonly Act[]
  readonly pending: boolean
  /** The order itself has not left this machine. */
  readonly unsent: boolean
}

/** The order with its receivers, or null before it was issued; steps that came before it are put in their place. */
export function orderOf(facts: readonly ToldFact[]): { item: OrderItem; receivers: ReceiverItem[] } | null {
  const start = facts.find(({ fact }) => fact.type === 'order.issued')
  if (start === undefined) return null
  const { recipients, restricted: _restricted, streets: _streets, ...said } = start.fact.data as Issued
  const { at, by, number, pending } = start.told
  const issued = { at, byPhone: false, seat: by.seat }
  const drafts = new Map(recipients.map(({ key }) => [key, emptyDraft(issued)]))
  const acts: Act[] = []
  let status = 'open' as OrderStatus
  let supervised = null as OrderItem['supervised']
  let replacedBy: string | null = null
  let isPending = false
  for (const told of facts) {
    if (told.told.pending) isPending = true
    const fact = told.fact as OrderFact
    const act = actOf(fact, told)
    if (act !== null) acts.push(act)
    if (fact.type === 'order.recalled') status = 'recalled'
    else if (fact.type === 'order.settled') status = 'settled'
    else if (fact.type === 'order.replaced') {
      status = 'replaced'
      replacedBy = fact.data.by
    } else if (fact.type === 'order.supervised') {
      supervised = { count: (supervised?.count ?? 0) + 1, ...fact.data }
    } else if (act === null) takeStep(drafts, fact, told)
  }
  const receivers = recipients.map((recipient) => ({
    ...recipient,
    ...(drafts.get(recipient.key) ?? emptyDraft(issued)),
  }))
  if (status === 'open' && supervised === null && receivers.every((one) => isFinished(timesOf(one), said))) {
    status = 'done'
  }
  const item = { ...said, number, issuedAt: at, seat: by.seat, person: by.person, status, supervised }
  return { item: { ...item, replacedBy, acts, pending: isPending, unsent: pending }, receivers }
}

function actOf(fact: OrderFact, { told }: ToldFact): Act | null {
  const by = { at: told.at, seat: told.by.seat, person: told.by.person, pending: told.pending }
  switch (fact.type) {
    case 'order.recalled':
      return { type: 'recalled', ...by, text: fact.data.why, attachments: [] }
    case 'order.replaced':
      return { type: 'replaced', ...by, text: fact.data.by, attachments: [] }
    case 'order.supervised':
      return { type: 'supervised', ...by, text: fact.data.note, attachments: [] }
    case 'order.settled':
      return { type: 'settled', ...by, text: fact.data.proof, attachments: fact.data.attachments }
    default:
      return null
  }
}

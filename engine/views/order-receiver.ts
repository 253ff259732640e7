import type { OrderFact } from '../../domain/order/order.ts'
import type { Recipient } from '../../domain/order/recipient.ts'
import type { LadderLine, Reached } from '../../domain/order/rows.ts'
import type { Times } from '../../domain/order/state.ts'
import { type OrderStep, orderSteps, rungText } from '../../domain/order/steps.ts'
import { clockTime } from '../../domain/time.ts'
import type { ToldFact } from '../view.ts'

type Line = Omit<LadderLine, 'personName'>

/** One receiver of an order as the facts tell it; names of people are looked up on read. */
export interface ReceiverItem extends Recipient {
  readonly steps: Reached
  readonly refusedAt: number | null
  readonly last: string
  readonly ladder: readonly Line[]
  readonly deliveredTo: readonly string[]
  readonly readOn: readonly string[]
  readonly escalated: boolean
  /** People it was handed on to. */
  readonly people: readonly string[]
  /** The duty desk has to ring since then (改打电话, 报告领导); null once a call was written down. */
  readonly call: Call | null
  /** Numbers that were rung in vain. */
  readonly missed: readonly string[]
}

export interface Call {
  readonly at: number
  readonly rung: 'phone' | 'leader'
}

/** A receiver while its facts are told. */
export interface Draft {
  steps: Reached
  refusedAt: number | null
  last: string
  ladder: Line[]
  deliveredTo: string[]
  readOn: string[]
  escalated: boolean
  people: string[]
  call: Call | null
  missed: string[]
}

const reachedBy: Partial<Record<OrderFact['type'], OrderStep>> = {
  'order.delivered': 'delivered',
  'order.read': 'read',
  'order.acknowledged': 'acknowledged',
  'order.arrived': 'arrived',
  'order.reported': 'feedback',
  'order.completed': 'completed',
}

export function timesOf({ steps, refusedAt }: Pick<ReceiverItem, 'steps' | 'refusedAt'>): Times {
  return {
    acknowledgedAt: steps.acknowledged?.at ?? null,
    refusedAt,
    arrivedAt: steps.arrived?.at ?? null,
    feedbackAt: steps.feedback?.at ?? null,
    completedAt: steps.completed?.at ?? null,
  }
}

/** One more step of a receiver; of one the order does not name, nothing. */
export function takeStep(drafts: ReadonlyMap<string, Draft>, fact: OrderFact, { told }: ToldFact): void {
  const line = { seat: told.by.seat, person: told.by.person, pending: told.pending, attachments: [] }
  if (fact.type === 'order.reminded') {
    for (const key of fact.data.recipients) {
      const plain = { byPhone: false, name: '', text: fact.data.step, readBack: false }
      drafts.get(key)?.ladder.push({ type: 'reminded', at: told.at, ...line, ...plain })
    }
    return
  }
  const data = fact.data as {
    recipient: string
    text?: string
    name?: string
    byPhone?: boolean
    at?: number | null
  }
  const draft = drafts.get(data.recipient)
  if (draft === undefined) return
  const at = data.at ?? told.at
  const common = {
    at,
    ...line,
    byPhone: data.byPhone === true,
    name: data.name ?? '',
    text: data.text ?? '',
    readBack: false,
  }
  const reached = { at, byPhone: common.byPhone, seat: told.by.seat }
  const step = reachedBy[fact.type]
  if (step !== undefined) {
    draft.steps[step] = step === 'feedback' ? reached : (draft.steps[step] ?? reached)
  }
  switch (fact.type) {
    case 'order.delivered':
    case 'order.read': {
      draft.steps.delivered ??= reached
      const seats = fact.type === 'order.read' ? draft.readOn : draft.deliveredTo
      if (!seats.includes(told.by.seat)) seats.push(told.by.seat)
      draft.ladder.push({ ...common, type: fact.type === 'order.read' ? 'read' : 'delivered' })
      return
    }
    case 'order.acknowledged':
      draft.refusedAt = null
      draft.ladder.push({
        ...common,
        type: 'acknowledged',
        text: fact.data.repeat,
        readBack: fact.data.repeat !== '',
      })
      return
    case 'order.refused':
      draft.refusedAt ??= at
      draft.last = `拒收：${fact.data.why}`
      draft.ladder.push({ ...common, type: 'refused', text: fact.data.why })
      return
    case 'order.arrived':
      draft.ladder.push({ ...common, type: 'arrived' })
      return
    case 'order.reported':
    case 'order.completed': {
      draft.last = fact.data.text
      const type = fact.type === 'order.reported' ? 'feedback' : 'completed'
      draft.ladder.push({ ...common, type, attachments: fact.data.attachments })
      return
    }
    case 'order.phoned': {
      const phoned = { at, byPhone: true, seat: told.by.seat }
      draft.steps.delivered ??= phoned
      draft.call = null
      if (fact.data.readBack) draft.steps.acknowledged ??= phoned
      draft.last = `已打电话给${fact.data.person}${fact.data.text === '' ? '' : `：${fact.data.text}`}`
      const { person: name, readBack } = fact.data
      draft.ladder.push({ ...common, type: 'phoned', byPhone: true, name, readBack })
      return
    }
    case 'order.missed': {
      const { person: name, phone } = fact.data
      draft.missed.push(phone)
      draft.last = `${clockTime(at)} ${name} ${phone} 未接通`
      draft.ladder.push({ ...common, type: 'missed', byPhone: true, name, text: phone })
      return
    }
    case 'order.escalated': {
      const { rung, to } = fact.data
      if (rung !== 'remind') draft.escalated = true
      if (rung === 'phone' || rung === 'leader') draft.call = { at: told.at, rung }
      if (to !== null && to.person !== null) draft.people.push(to.person)
      const text = to === null ? rungText[rung] : `${rungText[rung]}：${to.name} ${to.phone ?? ''}`.trim()
      draft.ladder.push({ ...common, type: 'escalated', name: to?.name ?? '', text })
      return
    }
    case 'order.contested':
      draft.last = `${fact.data.why}：${fact.data.text}`
      draft.ladder.push({ ...common, type: 'contested', text: draft.last })
      return
    default:
  }
}

export function emptyDraft(issued: Reached['issued']): Draft {
  const steps = Object.fromEntries(orderSteps.map((step) => [step, null])) as Reached
  return {
    steps: { ...steps, issued },
    refusedAt: null,
    last: '',
    ladder: [],
    deliveredTo: [],
    readOn: [],
    escalated: false,
    people: [],
    call: null,
    missed: [],
  }
}

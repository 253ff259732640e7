import * as z from 'zod'
import { attachmentShape } from '../attachment.ts'
import { recipientTypes } from './recipient.ts'
import { deadlinesShape } from './shapes.ts'
import { dueSteps, orderStatuses, orderSteps, waitings } from './steps.ts'

const time = z.number().nullable()
/** A step reached: when, on which device, told by telephone or not. Null while it is not. */
const reached = z.object({ at: z.number(), byPhone: z.boolean(), seat: z.string() }).nullable()
export const reachedShape = z.object(
  Object.fromEntries(orderSteps.map((step) => [step, reached])) as Record<
    (typeof orderSteps)[number],
    typeof reached
  >,
)
export type Reached = z.infer<typeof reachedShape>
const overdue = z.object({ step: z.enum(dueSteps), since: z.number() }).nullable()

export const ladderTypes = [
  ...orderSteps,
  'refused',
  'phoned',
  'missed',
  'reminded',
  'escalated',
  'contested',
] as const
/** One line of a receiver's ladder. */
export const ladderShape = z.object({
  type: z.enum(ladderTypes),
  at: z.number(),
  seat: z.string(),
  person: z.string().nullable(),
  personName: z.string().nullable(),
  byPhone: z.boolean(),
  /** Who said it, in words, where that is not the person at the seat. */
  name: z.string(),
  text: z.string(),
  readBack: z.boolean(),
  attachments: z.array(attachmentShape),
  pending: z.boolean(),
})
export type LadderLine = z.infer<typeof ladderShape>

const receiver = {
  /** The receiver's own key, the same over all orders. */
  recipient: z.string(),
  type: z.enum(recipientTypes),
  id: z.string().nullable(),
  unit: z.string(),
  phone: z.string().nullable(),
  steps: reachedShape,
  refusedAt: time,
  waiting: z.enum(waitings).nullable(),
  /** Since when it waits, UTC ms. */
  waitingSince: time,
  overdue,
  last: z.string(),
  /** The order has not left the machine it was given on, though it may have been given by phone meanwhile. */
  unsent: z.boolean().optional(),
}

export const orderRowShape = z.object({
  key: z.string(),
  /** `order/2026-0031` once the centre numbered it. */
  number: z.string().nullable(),
  text: z.string(),
  incident: z.string().nullable(),
  incidentTitle: z.string().nullable(),
  place: z.string(),
  issuedAt: z.number(),
  seat: z.string(),
  person: z.string().nullable(),
  personName: z.string().nullable(),
  status: z.enum(orderStatuses),
  deadlines: deadlinesShape,
  names: z.array(z.string()),
  counts: z.object({
    recipients: z.number(),
    delivered: z.number(),
    acknowledged: z.number(),
    refused: z.number(),
    arrived: z.number(),
    feedback: z.number(),
    completed: z.number(),
    overdue: z.number(),
    undelivered: z.number(),
  }),
  /** The earliest deadline not met, null when nothing is awaited. */
  due: time,
  supervised: z.object({ count: z.number(), note: z.string(), due: z.number() }).nullable(),
  replaces: z.string().nullable(),
  replacedBy: z.string().nullable(),
  pending: z.boolean(),
})
export type OrderRow = z.infer<typeof orderRowShape>

export const orderPageShape = z.object({
  ...orderRowShape.shape,
  attachments: z.array(attachmentShape),
  point: z.object({ lng: z.number(), lat: z.number() }).nullable(),
  from: z.object({ activation: z.string(), step: z.string() }).nullable(),
  needs: z.object({ arrive: z.boolean(), complete: z.boolean() }),
  replacesText: z.string().nullable(),
  replacesNumber: z.string().nullable(),
  replacedByNumber: z.string().nullable(),
  recipients: z.array(z.object({ ...receiver, ladder: z.array(ladderShape) })),
  /** Recall, replacement, 督办, settling, in their order. */
  acts: z.array(
    z.object({
      type: z.enum(['recalled', 'replaced', 'supervised', 'settled']),
      at: z.number(),
      seat: z.string(),
      person: z.string().nullable(),
      personName: z.string().nullable(),
      text: z.string(),
      attachments: z.array(attachmentShape),
      pending: z.boolean(),
    }),
  ),
})
export type OrderPageRow = z.infer<typeof orderPageShape>

export const matrixRowShape = z.object({
  key: z.string(),
  ...receiver,
  /** The order whose steps stand in the row: the one that asks most, else the newest. */
  stream: z.string(),
  orders: z.array(z.object({ stream: z.string(), number: z.string().nullable() })),
  text: z.string(),
})
export type MatrixRow = z.infer<typeof matrixRowShape>

export const inboxRowShape = z.object({
  /** Order and receiver. */
  key: z.string(),
  stream: z.string(),
  number: z.string().nullable(),
  text: z.string(),
  place: z.string(),
  incident: z.string().nullable(),
  incidentTitle: z.string().nullable(),
  issuedAt: z.number(),
  seat: z.string(),
  person: z.string().nullable(),
  personName: z.string().nullable(),
  status: z.enum(orderStatuses),
  attachments: z.array(attachmentShape),
  deadlines: deadlinesShape,
  needs: z.object({ arrive: z.boolean(), complete: z.boolean() }),
  replaces: z.string().nullable(),
  ...receiver,
  /** Seats it was delivered to and read on. */
  deliveredTo: z.array(z.string()),
  readOn: z.array(z.string()),
  /** Somebody else was told because nobody answered: the sound of this desk has ended. */
  escalated: z.boolean(),
  ladder: z.array(ladderShape),
  pending: z.boolean(),
})
export type InboxRow = z.infer<typeof inboxRowShape>

/** A receiver who is silent and has to be rung by the duty desk (改打电话, 报告领导). */
export const callRowShape = z.object({
  /** Order and receiver. */
  key: z.string(),
  stream: z.string(),
  recipient: z.string(),
  unit: z.string(),
  number: z.string().nullable(),
  text: z.string(),
  incidentTitle: z.string().nullable(),
  /** The issuing desk and who gave the order there: theirs it is to ring. */
  seat: z.string(),
  person: z.string().nullable(),
  personName: z.string().nullable(),
  rung: z.enum(['phone', 'leader']),
  issuedAt: z.number(),
  /** Since when somebody should ring, and when the alarm ends by itself (UTC ms). */
  since: z.number(),
  endsAt: z.number(),
  delivered: z.boolean(),
  /** Whom to ring, best first. */
  contacts: z.array(z.object({ name: z.string(), phone: z.string() })),
  /** Numbers that were rung in vain, in their order. */
  missed: z.array(z.string()),
})
export type CallRow = z.infer<typeof callRowShape>

const incident = z.string().max(200).nullable()
export const orderQueries = {
  /** One row a receiver over the orders of an incident, of all open orders without one. `now`: UTC ms, for what is late. */
  'order.matrix': { args: z.object({ incident, now: z.number() }), row: matrixRowShape },
  /** Newest first. `open`: those that are not ended. */
  'order.list': {
    args: z.object({
      incident,
      open: z.boolean(),
      now: z.number(),
      limit: z.int().min(1).max(1000).optional(),
    }),
    row: orderRowShape,
  },
  /** Whom the duty desk has to ring, longest waiting first; empty once rung, answered, ended, or after 24 hours. */
  'order.calls': { args: z.object({ now: z.number() }), row: callRowShape },
  /** One, or none. */
  'order.one': { args: z.object({ stream: z.string().max(200), now: z.number() }), row: orderPageShape },
  /** What a street's desk or a person has to answer or has answered, open ones first, newest first, at most 200. */
  'order.inbox': {
    args: z.object({
      street: z
        .string()
        .regex(/^\d{9}$/)
        .nullable(),
      person: z.string().max(64).nullable(),
      now: z.number(),
    }),
    row: inboxRowShape,
  },
} as const

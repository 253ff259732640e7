import * as z from 'zod'
import { attachmentShape } from '../attachment.ts'
import { levelShape } from '../incident/incident.ts'
import { cardShape, contactShape, roleShape, stepShape } from '../plan/content.ts'
import { stepStates } from './board.ts'

const by = {
  at: z.number(),
  seat: z.string(),
  person: z.string().nullable(),
  personName: z.string().nullable(),
}

/** A role with what the address book says of its person now; null for a role that is no person. */
export const receiverShape = z.object({
  ...roleShape.shape,
  card: z
    .object({
      name: z.string(),
      active: z.boolean(),
      street: z.string().nullable(),
      phone: z.string().nullable(),
    })
    .nullable(),
})
export type Receiver = z.infer<typeof receiverShape>

export const boardRowShape = z.object({
  /** Activation and step. */
  key: z.string(),
  activation: z.string(),
  plan: z.string(),
  planName: z.string(),
  /** Key of the step. */
  step: z.string(),
  /** Place in the plan from 1. */
  n: z.number(),
  title: z.string(),
  /** The role that has it, with the person's name where it is one. */
  owner: z.string(),
  /** His telephone, where the plan or the address book has one. */
  phone: z.string().nullable(),
  state: z.enum(stepStates),
  /** What it waits for, in words; empty when it does not. */
  waits: z.string(),
  openAt: z.number().nullable(),
  dueAt: z.number().nullable(),
  settledAt: z.number().nullable(),
  late: z.boolean(),
  /** The order it became, the newest; all of them in `orders`. */
  order: z.string().nullable(),
  orders: z.array(z.string()),
  /** How far its orders are, null where none stands; `doneAt` is when the last receiver was through, and with it the step. */
  ordered: z
    .object({
      receivers: z.number(),
      finished: z.number(),
      doneAt: z.number().nullable(),
      /** What the receivers said last, the first few of them. */
      words: z.array(z.string()),
    })
    .nullable(),
  detail: stepShape,
  card: cardShape.nullable(),
  /** Roles its order goes to. */
  to: z.array(receiverShape),
  proof: z
    .object({ text: z.string(), attachments: z.number(), files: z.array(attachmentShape), ...by })
    .nullable(),
  skipped: z.object({ why: z.string(), ...by }).nullable(),
  opened: z.object({ because: z.string(), ...by }).nullable(),
  pending: z.boolean(),
})
export type BoardRow = z.infer<typeof boardRowShape>

export const activationRowShape = z.object({
  key: z.string(),
  incident: z.string(),
  incidentTitle: z.string().nullable(),
  plan: z.string(),
  name: z.string(),
  clause: z.string(),
  version: z.number(),
  level: levelShape,
  /** Why it was started all the same, and what was wrong with the plan then. */
  why: z.string(),
  fault: z.string().nullable(),
  started: z.object(by),
  ended: z.object({ why: z.string(), ...by }).nullable(),
  /** Others who started it too, or changed its level. */
  changes: z.array(z.object({ level: levelShape, why: z.string(), ...by })),
  contested: z.array(z.object({ step: z.string(), text: z.string(), why: z.string(), ...by })),
  contacts: z.array(contactShape),
  counts: z.object({
    steps: z.number(),
    waiting: z.number(),
    open: z.number(),
    given: z.number(),
    settled: z.number(),
    late: z.number(),
  }),
  pending: z.boolean(),
})
export type ActivationRow = z.infer<typeof activationRowShape>

const args = z.object({ incident: z.string().max(200), now: z.number() })
export const activationQueries = {
  /** Steps of every plan that runs or ran for an incident (its stream), in the order of the plan, at `now` (UTC ms). */
  'activation.board': { args, row: boardRowShape },
  /** The plans themselves, running ones first. */
  'activation.of': { args, row: activationRowShape },
  /** Running ones of all incidents. */
  'activation.open': { args: z.object({ now: z.number() }), row: activationRowShape },
} as const

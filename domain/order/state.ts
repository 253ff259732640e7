import type { KindRef } from '../model.ts'
import type { Recipient } from './recipient.ts'
import type { Deadlines } from './shapes.ts'
import type { DueStep, Rung } from './steps.ts'

/** How far one receiver is: UTC ms of each step, null before it. */
export interface Answer {
  readonly deliveredAt: number | null
  readonly acknowledgedAt: number | null
  readonly refusedAt: number | null
  readonly arrivedAt: number | null
  readonly feedbackAt: number | null
  readonly completedAt: number | null
  /** Seats it was delivered to and read on: a second device is told of, the same one twice is not. */
  readonly deliveredTo: readonly string[]
  readonly readOn: readonly string[]
  /** Rungs of the escalation that were taken. */
  readonly rungs: readonly Rung[]
  /** Steps whose lateness was told to the receiver. */
  readonly reminded: readonly DueStep[]
}

export interface Issued {
  readonly at: number
  readonly incident: string | null
  readonly recipients: readonly Recipient[]
  readonly deadlines: Deadlines
  readonly needs: { readonly arrive: boolean; readonly complete: boolean }
  readonly replaces: string | null
  readonly restricted: boolean
}

/** One order folded. Steps may come before the issuing where two seats met late, so they stand apart from it. */
export interface Order {
  readonly issued: Issued | null
  readonly answers: Readonly<Record<string, Answer>>
  /** How it was ended by who issued it; null while it was not. */
  readonly ended: 'recalled' | 'replaced' | 'settled' | null
  /** 督办: how often, and until when the last one asks. */
  readonly supervised: { readonly count: number; readonly due: number } | null
  readonly streets: readonly string[]
}

export const noOrder: Order = { issued: null, answers: {}, ended: null, supervised: null, streets: [] }

// A reference and not the kind itself: an order looks at other orders.
export const orderRef: KindRef<Order> = { name: 'order', initial: noOrder }

export const noAnswer: Answer = {
  deliveredAt: null,
  acknowledgedAt: null,
  refusedAt: null,
  arrivedAt: null,
  feedbackAt: null,
  completedAt: null,
  deliveredTo: [],
  readOn: [],
  rungs: [],
  reminded: [],
}

export type Times = Pick<Answer, 'acknowledgedAt' | 'refusedAt' | 'arrivedAt' | 'feedbackAt' | 'completedAt'>

/** Whether the receiver has answered at all: signed for, refused, or already done something of it. */
export function isAnswered(times: Times): boolean {
  return times.refusedAt !== null || isTaken(times)
}

/** Whether it is signed for, by itself or by what can only come after. */
export function isTaken({ acknowledgedAt, arrivedAt, feedbackAt, completedAt }: Times): boolean {
  return (acknowledgedAt ?? arrivedAt ?? feedbackAt ?? completedAt) !== null
}

/** Whether a receiver has done everything the order asks of him. A refusal is not done: who issued it has to act. */
export function isFinished(times: Times, { needs, deadlines }: Pick<Issued, 'needs' | 'deadlines'>): boolean {
  if (times.completedAt !== null) return true
  if (needs.complete || deadlines.completeBy !== null || !isTaken(times)) return false
  if (needs.arrive && times.arrivedAt === null) return false
  return deadlines.feedbackBy === null || times.feedbackAt !== null
}

/** When a receiver had done everything the order asks of him (UTC ms), null before. */
export function finishedAt(times: Times, asked: Parameters<typeof isFinished>[1]): number | null {
  if (!isFinished(times, asked)) return null
  const { completedAt, acknowledgedAt, arrivedAt, feedbackAt } = times
  return completedAt ?? Math.max(acknowledgedAt ?? 0, arrivedAt ?? 0, feedbackAt ?? 0)
}

/**
 * Nothing more is to be done: ended by who issued it, or every receiver has finished. An order under 督办 ends only with
 * its proof.
 */
export function isClosed({ issued, answers, ended, supervised }: Order): boolean {
  if (ended !== null) return true
  if (issued === null || supervised !== null) return false
  return issued.recipients.every(({ key }) => isFinished(answers[key] ?? noAnswer, issued))
}

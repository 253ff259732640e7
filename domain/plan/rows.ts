import * as z from 'zod'
import { levelShape } from '../incident/incident.ts'
import { contentShape, planKinds } from './content.ts'
import { faultKinds } from './health.ts'

export const planStatuses = ['draft', 'approved', 'expired', 'retired'] as const
export type PlanStatus = (typeof planStatuses)[number]
export const planStatusText: Record<PlanStatus, string> = {
  draft: '待批准',
  approved: '现行',
  expired: '已过期',
  retired: '已停用',
}

const by = {
  at: z.number(),
  seat: z.string(),
  person: z.string().nullable(),
  personName: z.string().nullable(),
}
const approvalShape = z.object({ version: z.number(), doubt: z.string().nullable(), ...by })

export const planRowShape = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.enum(planKinds),
  demo: z.boolean(),
  status: z.enum(planStatuses),
  /** Newest version, and the approved one in force (null before an approval). */
  version: z.number(),
  inForce: z.number().nullable(),
  expiresAt: z.number().nullable(),
  approval: approvalShape.nullable(),
  steps: z.number(),
  cards: z.number(),
  /** Findings of the health check, without what is only 未核验. */
  faults: z.number(),
  unchecked: z.number(),
  savedAt: z.number(),
  retired: z.object({ why: z.string(), ...by }).nullable(),
  pending: z.boolean(),
})
export type PlanRow = z.infer<typeof planRowShape>

export const planVersionShape = z.object({
  version: z.number(),
  digest: z.string(),
  content: contentShape,
  /** The version its writer had before him; smaller than the one before where two wrote away from each other. */
  base: z.number(),
  note: z.string(),
  ...by,
  pending: z.boolean(),
})
export type PlanVersionRow = z.infer<typeof planVersionShape>

export const planOneShape = z.object({
  ...planRowShape.shape,
  /** Newest first. */
  versions: z.array(planVersionShape),
  approvals: z.array(approvalShape),
})
export type PlanOne = z.infer<typeof planOneShape>

export const planOfferShape = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.enum(planKinds),
  demo: z.boolean(),
  /** The version that would be started. */
  version: z.number(),
  /** Why it cannot start without a word, null when it can. */
  fault: z.string().nullable(),
  score: z.number(),
  why: z.array(z.string()),
  /** The clause of the plan that says when it applies. */
  clause: z.string(),
  /** Suggested response level with its clause. */
  level: levelShape.nullable(),
  levelText: z.string(),
  levelClause: z.string(),
  approver: z.string(),
  steps: z.number(),
  /** It is being carried out for this incident already. */
  running: z.boolean(),
})
export type PlanOffer = z.infer<typeof planOfferShape>

export const planFaultShape = z.object({
  key: z.string(),
  plan: z.string(),
  planName: z.string(),
  kind: z.enum(faultKinds),
  text: z.string(),
})
export type PlanFaultRow = z.infer<typeof planFaultShape>

const now = z.number()
export const planQueries = {
  /** In force and drafts first, retired ones last; each with its health at `now` (UTC ms). */
  'plan.list': { args: z.object({ now }), row: planRowShape },
  'plan.one': { args: z.object({ stream: z.string().max(200), now }), row: planOneShape },
  /** Plans that fit an incident (its stream), best first, with the clause that matched. */
  'plan.offer': { args: z.object({ incident: z.string().max(200), now }), row: planOfferShape },
  /** 预案体检 of all plans that are not retired. */
  'plan.health': { args: z.object({ now }), row: planFaultShape },
} as const

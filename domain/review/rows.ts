import * as z from 'zod'
import { chainSteps } from './chain.ts'
import { personalStates } from './personal-data.ts'
import { findingTypes } from './review.ts'

const by = { at: z.number(), seat: z.string(), by: z.string().nullable(), byName: z.string().nullable() }
export const improvementRowShape = z.object({
  /** Command that brought it. */
  key: z.string(),
  review: z.string(),
  incident: z.string(),
  incidentTitle: z.string(),
  finding: z.string().nullable(),
  text: z.string(),
  owner: z.string().nullable(),
  ownerName: z.string().nullable(),
  unit: z.string(),
  due: z.number().nullable(),
  check: z.string(),
  /** What it lacks before the review may be concluded. */
  lacks: z.array(z.string()),
  progress: z.array(z.object({ text: z.string(), ...by })),
  /** The last check; `own` where the owner checked himself. */
  verified: z.object({ ok: z.boolean(), text: z.string(), own: z.boolean(), ...by }).nullable(),
  done: z.boolean(),
  ...by,
})
export type ImprovementRow = z.infer<typeof improvementRowShape>

export const findingRowShape = z.object({
  key: z.string(),
  type: z.enum(findingTypes),
  text: z.string(),
  sources: z.array(z.string()),
  plans: z.array(z.object({ plan: z.string(), note: z.string(), ...by })),
  ...by,
})
export type FindingRow = z.infer<typeof findingRowShape>

export const reviewRowShape = z.object({
  key: z.string(),
  incident: z.string(),
  status: z.enum(['open', 'concluded']),
  lead: z.string().nullable(),
  leadName: z.string().nullable(),
  due: z.number(),
  scope: z.string(),
  openedAt: z.number(),
  findings: z.array(findingRowShape),
  improvements: z.array(improvementRowShape),
  /** Of findings and improvements as they stand: what a conclusion is signed over. */
  digest: z.string(),
  concluded: z
    .object({ summary: z.string(), digest: z.string(), doubt: z.string().nullable(), ...by })
    .nullable(),
  reopened: z.array(z.object({ why: z.string(), ...by })),
  exemptions: z.array(z.object({ stream: z.string().nullable(), why: z.string(), until: z.number(), ...by })),
  pending: z.boolean(),
})
export type ReviewRow = z.infer<typeof reviewRowShape>

export const chainRowShape = z.object({
  /** The step. */
  key: z.enum(chainSteps),
  at: z.number().nullable(),
  source: z.string().nullable(),
  text: z.string(),
  gap: z.number().nullable(),
  since: z.enum(chainSteps).nullable(),
  dueAt: z.number().nullable(),
  rule: z.string().nullable(),
  verified: z.boolean(),
  late: z.number().nullable(),
  missing: z.boolean(),
})
export type ChainRow = z.infer<typeof chainRowShape>

export const personalRowShape = z.object({
  /** Stream that holds it. */
  key: z.string(),
  state: z.enum(personalStates),
  dueAt: z.number().nullable(),
  exempt: z.object({ why: z.string(), until: z.number() }).nullable(),
})
export type PersonalRow = z.infer<typeof personalRowShape>

const ofIncident = z.object({ incident: z.string().max(200) })
const atNow = ofIncident.extend({ now: z.number() })
export const reviewQueries = {
  /** One row, or none while no review was opened. */
  'review.one': { args: ofIncident, row: reviewRowShape },
  /** Improvements of all reviews that are not done, by their date; those without a date first. */
  'review.improvements': { args: z.object({}), row: improvementRowShape },
  /** The measured chain, one row a step. `now`: UTC ms, for what is not done. */
  'review.chain': { args: atNow, row: chainRowShape },
  /** Streams of the incident with sealed personal data. */
  'review.personal': { args: atNow, row: personalRowShape },
} as const

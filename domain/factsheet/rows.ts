import * as z from 'zod'
import { proposalStatuses } from './factsheet.ts'
import { figureKeys } from './figures.ts'

export const figureRowShape = z.object({
  key: z.enum(figureKeys),
  label: z.string(),
  unit: z.string(),
  value: z.number(),
  source: z.string(),
  from: z.string().nullable(),
  asOf: z.number(),
  /** The same figure one version earlier, null where it was not known. */
  before: z.number().nullable(),
  /** Why it falls, null for no reason given. */
  reason: z.string().nullable(),
})
export type FigureRow = z.infer<typeof figureRowShape>

export const proposalRowShape = z.object({
  /** Id of the proposing command: what approve, reject and withdraw name. */
  key: z.string(),
  stream: z.string(),
  status: z.enum(proposalStatuses),
  /** Number of the version it became, null while or where it is none. */
  version: z.number().nullable(),
  /** Version it starts from; `outdated` where another one has been approved since. */
  base: z.number(),
  outdated: z.boolean(),
  /** Labels of figures that fall in an outdated approval without a reason. */
  unexplained: z.array(z.string()),
  /** Compared with the version before it, or with the one it starts from. */
  figures: z.array(figureRowShape),
  /** Figures the version before had and this one has not. */
  dropped: z.array(z.object({ key: z.enum(figureKeys), label: z.string(), before: z.number() })),
  statement: z.string(),
  proposedAt: z.number(),
  proposer: z.string().nullable(),
  proposerName: z.string().nullable(),
  seat: z.string(),
  decidedAt: z.number().nullable(),
  decider: z.string().nullable(),
  deciderName: z.string().nullable(),
  /** 电话批准: what he said and when, who wrote it down; null where he approved himself. */
  oral: z
    .object({
      words: z.string(),
      saidAt: z.number(),
      recorder: z.string().nullable(),
      recorderName: z.string().nullable(),
      confirmedAt: z.number().nullable(),
    })
    .nullable(),
  /** Why it was sent back or withdrawn. */
  why: z.string().nullable(),
  pending: z.boolean(),
})
export type ProposalRow = z.infer<typeof proposalRowShape>

export const factsheetRowShape = z.object({
  key: z.string(),
  /** 0 while nothing has been approved: then there are no figures and no approver. */
  version: z.number(),
  figures: z.array(figureRowShape),
  statement: z.string(),
  approvedAt: z.number().nullable(),
  approver: z.string().nullable(),
  approverName: z.string().nullable(),
  outdated: z.boolean(),
  /** When the version before was approved, null for the first. */
  beforeAt: z.number().nullable(),
  /** The newest proposal that waits; `waiting` counts all of them. */
  proposal: proposalRowShape.nullable(),
  waiting: z.number(),
  pending: z.boolean(),
})
export type FactsheetRow = z.infer<typeof factsheetRowShape>

const incident = z.string().max(200)

export const factsheetQueries = {
  /** 现行口径 of an incident (its stream): one row once anything was proposed, or none. */
  'factsheet.current': { args: z.object({ incident }), row: factsheetRowShape },
  /** Every proposal and version, newest first. */
  'factsheet.history': { args: z.object({ incident }), row: proposalRowShape },
} as const

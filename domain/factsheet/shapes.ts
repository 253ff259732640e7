import * as z from 'zod'
import { idShape, streamShape, timeShape } from '../envelope.ts'
import { oralShape } from '../oral.ts'
import { figureKeys } from './figures.ts'

/** A figure with where it comes from: every number that leaves the house can be asked back. */
export const figureShape = z.object({
  /** In the unit of `figures.ts`, at most two decimals. */
  value: z.number().min(0).max(1_000_000_000),
  /** Who says so, in words: 消防大队 21:38 电话. */
  source: z.string().max(200),
  /** Log line, call, order or report it was taken from. */
  from: streamShape.nullable(),
  /** The moment it was so, UTC ms: 截至 21:41. */
  asOf: timeShape,
})
export type Figure = z.infer<typeof figureShape>

export const figuresShape = z.partialRecord(z.enum(figureKeys), figureShape)
export type Figures = z.infer<typeof figuresShape>

const why = z.string().min(1).max(500)
const proposal = idShape

/** The whole sheet as it should be from now on; what is left out is no longer known. */
const propose = z.object({
  /** The version it starts from, 0 for the first. */
  base: z.int().min(0).max(9999),
  figures: figuresShape,
  /** The words that go with the numbers, used by reports and bulletins. */
  statement: z.string().max(4000),
  /** Why a figure falls. */
  reasons: z.partialRecord(z.enum(figureKeys), why),
})
/** Whether the incident is 敏感, as the proposing seat knew it: then neither wall nor streets see the sheet. */
const restricted = z.boolean()

export const factsheetCommands = {
  propose,
  /** `oral`: a leader said so by telephone (电话批准); absent where he is signed in himself. */
  approve: z.object({ proposal, oral: oralShape.optional() }),
  /** By who approved by telephone, once he sits at a desk himself (补确认). */
  confirm: z.object({ proposal }),
  reject: z.object({ proposal, why }),
  withdraw: z.object({ proposal, why }),
}
export const factsheetFacts = {
  proposed: propose.extend({ restricted }),
  approved: z.object({
    proposal,
    version: z.int().min(1).max(10_000),
    base: z.int().min(0).max(9999),
    /** Another version was approved between the proposal and this: shown as 依据旧版. */
    outdated: z.boolean(),
    /** Figures lower than in the version before without a reason, where the proposal did not know that version. */
    unexplained: z.array(z.enum(figureKeys)).max(100),
    oral: oralShape.optional(),
  }),
  confirmed: z.object({ proposal }),
  rejected: z.object({ proposal, why }),
  withdrawn: z.object({ proposal, why }),
}

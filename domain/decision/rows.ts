import * as z from 'zod'
import { knownShape } from './decision.ts'

const by = { at: z.number(), seat: z.string(), person: z.string().nullable() }
export const decisionRowShape = z.object({
  key: z.string(),
  incident: z.string(),
  /** As amended last; `amendments` keep what stood before. */
  text: z.string(),
  why: z.string(),
  options: z.array(z.string()),
  basis: z.string(),
  /** Who decided; `name` is his, null where it was destroyed. */
  person: z.string().nullable(),
  name: z.string().nullable(),
  byPhone: z.boolean(),
  readBack: z.boolean(),
  decidedAt: z.number(),
  writtenAt: z.number().nullable(),
  /** Who wrote it down. */
  by: z.object(by),
  known: knownShape,
  amendments: z.array(z.object({ before: z.string(), why: z.string(), ...by })),
  results: z.array(z.object({ result: z.string(), ...by })),
  contested: z.array(z.object({ text: z.string(), why: z.string(), ...by })),
  pending: z.boolean(),
})
export type DecisionRow = z.infer<typeof decisionRowShape>

export const decisionQueries = {
  /** Decisions of an incident, by when they were made. */
  'decision.list': { args: z.object({ incident: z.string().max(200) }), row: decisionRowShape },
} as const

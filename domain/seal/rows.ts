import * as z from 'zod'
import { streamShape } from '../envelope.ts'

export const sealRowShape = z.object({
  /** The stream whose personal data is destroyed. */
  key: z.string(),
  /** UTC ms, as the seat said it. */
  at: z.number(),
  seat: z.string(),
  /** Name of the person, his id where it is not known; null for an unattended seat. */
  person: z.string().nullable(),
  post: z.string().nullable(),
  why: z.string(),
  pending: z.boolean(),
})
export type SealRow = z.infer<typeof sealRowShape>

export const sealQueries = {
  /** Those of these streams whose personal data is destroyed, by whom and why. */
  'seal.of': { args: z.object({ streams: z.array(streamShape).max(500) }), row: sealRowShape },
} as const

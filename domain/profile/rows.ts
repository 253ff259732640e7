import * as z from 'zod'
import { checkeds, stepShape } from './step.ts'

export const profileRowShape = z.object({
  /** Stream `profile/<id>`. */
  key: z.string(),
  id: z.string(),
  name: z.string(),
  place: z.string(),
  source: z.string(),
  checked: z.enum(checkeds),
  steps: z.array(stepShape),
  /** 0 for one the product brought and nobody edited. */
  version: z.number(),
  builtIn: z.boolean(),
  /** The district goes by it. */
  chosen: z.boolean(),
  retired: z.string().nullable(),
  savedAt: z.number().nullable(),
  savedBy: z.string().nullable(),
  pending: z.boolean(),
})
export type ProfileRow = z.infer<typeof profileRowShape>

export const profileQueries = {
  /** Every set of deadlines, the chosen one first, retired ones last. */
  'profile.list': { args: z.object({}), row: profileRowShape },
} as const

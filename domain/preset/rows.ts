import * as z from 'zod'
import { layouts } from '../scene/scene.ts'

export const presetRowShape = z.object({
  key: z.string(),
  id: z.string(),
  name: z.string(),
  layout: z.enum(layouts),
  tiles: z.array(z.object({ tile: z.number(), feed: z.string() })),
  savedAt: z.number(),
  seat: z.string(),
  pending: z.boolean(),
})
export type PresetRow = z.infer<typeof presetRowShape>

export const presetQueries = {
  /** Saved scenes, oldest first: their place is their number (S1, S2, …). */
  'preset.list': { args: z.object({}), row: presetRowShape },
} as const

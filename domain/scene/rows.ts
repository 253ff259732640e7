import * as z from 'zod'
import { layouts } from './scene.ts'

export const layoutRowShape = z.object({
  /** `<display>`: one row a display that was ever arranged, ascending. */
  key: z.string(),
  display: z.number(),
  layout: z.enum(layouts),
  preset: z.string().nullable(),
  tiles: z.array(
    z.object({
      tile: z.number(),
      feed: z.string().nullable(),
      previous: z.string().nullable(),
      since: z.number(),
      seat: z.string(),
      lock: z.object({ seat: z.string(), why: z.string(), at: z.number() }).nullable(),
      pending: z.boolean(),
    }),
  ),
})
export type LayoutRow = z.infer<typeof layoutRowShape>

export const sceneQueries = {
  /** The wall as it stands: its newest day's stream. Day is needed by nobody but the writer of a command. */
  'scene.layout': { args: z.object({ wall: z.string().max(64) }), row: layoutRowShape },
  /** The last switches of a wall, newest first. */
  'scene.switches': {
    args: z.object({ wall: z.string().max(64), limit: z.int().min(1).max(200) }),
    row: z.object({
      key: z.string(),
      at: z.number(),
      seat: z.string(),
      text: z.string(),
      pending: z.boolean(),
    }),
  },
} as const

import * as z from 'zod'
import { momentShape } from './moment.ts'

export const timelineRowShape = momentShape.extend({
  /** Name of the person, null where nobody was signed in. */
  personName: z.string().nullable(),
  /** On the line people look at: since when, by whom, in which words. */
  approved: z
    .object({ at: z.number(), person: z.string().nullable(), name: z.string().nullable(), text: z.string() })
    .nullable(),
  /** Incident whose line it was before a split; null for its own. */
  adoptedFrom: z.string().nullable(),
})
export type TimelineRow = z.infer<typeof timelineRowShape>

export const timelineQueries = {
  /**
   * What happened to an incident, earliest first: the newest `limit` rows before the row `before` (a key; null for the end).
   * `approved` needs nothing but this stream, so the wall may ask it.
   */
  'timeline.of': {
    args: z.object({
      incident: z.string().max(200),
      only: z.enum(['all', 'approved']),
      limit: z.int().min(1).max(5000),
      before: z.string().max(200).nullable(),
    }),
    row: timelineRowShape,
  },
  /** How many there are: one row. */
  'timeline.count': {
    args: z.object({ incident: z.string().max(200) }),
    row: z.object({ key: z.string(), all: z.number(), approved: z.number() }),
  },
} as const

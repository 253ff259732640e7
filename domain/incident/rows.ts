import * as z from 'zod'
import { categories, levelShape, outcomes } from './incident.ts'

export const incidentRowShape = z.object({
  key: z.string(),
  /** `incident/2026-0003` once the centre numbered it, null while 待编号. */
  number: z.string().nullable(),
  title: z.string(),
  place: z.string(),
  street: z.string().nullable(),
  category: z.enum(categories).nullable(),
  level: levelShape.nullable(),
  status: z.enum(['reported', 'verified', 'closed']),
  occurredAt: z.number().nullable(),
  reportedAt: z.number(),
  seat: z.string(),
  from: z.string().nullable(),
  verified: z
    .object({ outcome: z.enum(outcomes), note: z.string(), at: z.number(), seat: z.string() })
    .nullable(),
  closed: z.object({ why: z.string(), at: z.number(), seat: z.string() }).nullable(),
  sharedWith: z.array(z.string()),
  lastAt: z.number(),
  pending: z.boolean(),
})
export type IncidentRow = z.infer<typeof incidentRowShape>

export const incidentQueries = {
  /** Not closed, worst level first (未定级 last), then newest. */
  'incident.open': { args: z.object({ limit: z.int().min(1).max(500) }), row: incidentRowShape },
  /** Open and closed, newest first. */
  'incident.all': {
    args: z.object({ limit: z.int().min(1).max(500), before: z.string().max(200).nullable() }),
    row: incidentRowShape,
  },
  /** One row, or none. */
  'incident.one': { args: z.object({ stream: z.string().max(200) }), row: incidentRowShape },
} as const

import * as z from 'zod'
import { timeShape } from '../envelope.ts'

export const absenceRowShape = z.object({
  key: z.string(),
  person: z.string(),
  name: z.string(),
  from: z.number(),
  until: z.number(),
  place: z.string(),
  why: z.string(),
  deputy: z.string(),
  deputyName: z.string(),
  phone: z.string(),
  /** 主要负责人. */
  principal: z.boolean(),
  /** Key period (重要时段) it falls into, null for none. */
  period: z.string().nullable(),
  status: z.enum(['filed', 'approved', 'refused', 'back']),
  filedAt: z.number(),
  decided: z
    .object({ person: z.string().nullable(), name: z.string().nullable(), at: z.number(), why: z.string() })
    .nullable(),
  backAt: z.number().nullable(),
  extended: z.array(z.object({ until: z.number(), why: z.string(), at: z.number() })),
  contested: z.boolean(),
  pending: z.boolean(),
})
export type AbsenceRow = z.infer<typeof absenceRowShape>

export const absenceQueries = {
  /** Who is away at `now`, and who should be back but has not said so; first due first. */
  'absence.active': { args: z.object({ now: timeShape }), row: absenceRowShape },
  /** Every report whose time touches the range (UTC ms), newest first. */
  'absence.list': { args: z.object({ from: timeShape, to: timeShape }), row: absenceRowShape },
} as const

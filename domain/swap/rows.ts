import * as z from 'zod'
import { timeShape } from '../envelope.ts'
import { shiftPosts } from '../post.ts'

const who = z.object({ person: z.string(), name: z.string(), at: z.number() })

export const swapRowShape = z.object({
  key: z.string(),
  day: z.string(),
  n: z.number(),
  post: z.enum(shiftPosts),
  from: z.string(),
  fromName: z.string(),
  kind: z.enum(['swap', 'cover']),
  why: z.string(),
  candidates: z.array(
    z.object({ person: z.string(), name: z.string(), answer: z.enum(['none', 'yes', 'no']) }),
  ),
  askedAt: z.number(),
  status: z.enum(['asked', 'taken', 'approved', 'refused', 'withdrawn']),
  /** Who said yes first, and the shift he gives for it; null for a cover. */
  taker: who.nullable(),
  give: z.object({ day: z.string(), n: z.number() }).nullable(),
  decided: z
    .object({ person: z.string().nullable(), name: z.string().nullable(), at: z.number(), why: z.string() })
    .nullable(),
  /** Answers that came too late, in words. */
  late: z.array(z.string()),
  /** The roster changed meanwhile: what does not fit, in words; null while it fits. */
  conflict: z.string().nullable(),
  pending: z.boolean(),
})
export type SwapRow = z.infer<typeof swapRowShape>

export const swapQueries = {
  /** Requests not yet settled and approved ones that no longer fit, oldest first; with those decided since `decidedSince` (UTC ms), newest last. */
  'swap.open': { args: z.object({ decidedSince: timeShape }), row: swapRowShape },
} as const

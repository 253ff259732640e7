import * as z from 'zod'
import { idShape, timeShape } from '../envelope.ts'
import type { Tagged } from '../model.ts'
import { personIdShape, shiftPostShape } from '../post.ts'

/** `2026-09-17.1`: the duty day on which the shift begins and its place in that day. */
export const shiftIdShape = z.string().regex(/^\d{4}-\d\d-\d\d\.[1-9]$/)
const why = z.string().min(1).max(500)
const post = z.object({ post: shiftPostShape })

/** `seat`: another desk than the one that speaks, which only the centre may. */
const unattended = z.object({ since: timeShape, seat: z.string().min(1).max(64).optional() })

export const shiftCommands = {
  signIn: post,
  signOut: z.object({ post: shiftPostShape, why: z.string().max(500) }),
  release: z.object({ person: personIdShape, post: shiftPostShape, why }),
  arrive: post,
  takeOver: z.object({ handover: shiftIdShape }),
  unattended,
  attended: z.object({}),
  settle: z.object({ dispute: idShape, keep: z.string().min(1).max(64), why }),
}
export const shiftFacts = {
  /** `doubt`: why a leader has to look at it (补录待核), null for none. */
  signedIn: z.object({ post: shiftPostShape, doubt: z.string().nullable() }),
  signedOut: z.object({ post: shiftPostShape, why: z.string() }),
  released: z.object({ person: personIdShape, post: shiftPostShape, why }),
  arrived: post,
  tookOver: z.object({ handover: shiftIdShape }),
  unattended,
  attended: z.object({}),
  /** `post` is null where one person stands in two places. */
  contested: z.object({ post: shiftPostShape.nullable(), people: z.array(z.string()), why: z.string() }),
  settled: z.object({ dispute: idShape, keep: z.string(), why }),
}
export type ShiftCommand = Tagged<'shift', typeof shiftCommands>
export type ShiftFact = Tagged<'shift', typeof shiftFacts>

import * as z from 'zod'
import { carriedItemShape } from '../carried/carried.ts'
import { headShape } from '../envelope.ts'
import { faces, sides } from './shapes.ts'

const said = { person: z.string(), name: z.string(), at: z.number() }
const missing = z.string().nullable()
export const handoverRowShape = z.object({
  /** `handover/2026-09-16.1`. */
  key: z.string(),
  /** Shift that hands over: `2026-09-16.1`. */
  outgoing: z.string(),
  /** Shift that takes over: `2026-09-17.1`. */
  incoming: z.string(),
  /** `handover/2026-0260` once the centre numbered it, null while 待编号. */
  number: z.string().nullable(),
  stage: z.enum(['running', 'withdrawn', 'done']),
  openedAt: z.number(),
  /** The sheet in force. */
  sheet: z.object({
    id: z.string(),
    root: z.string(),
    items: z.array(carriedItemShape.extend({ v: z.string(), no: z.string() })),
    digest: z.string(),
    head: headShape,
    /** The relief ticks what he has opened. */
    eachOpened: z.boolean(),
    ...said,
  }),
  /** How often it was written anew. */
  versions: z.number(),
  /** What a writer has seen when he has seen this row; goes into `sign` and `open`. */
  facts: z.number(),
  /** Ticks that count on the sheet in force. */
  ticks: z.array(
    z.object({
      item: z.string(),
      side: z.enum(['out', 'in']),
      /** When he had opened it, null where that was not kept. */
      opened: z.number().nullable(),
      ...said,
    }),
  ),
  /** Items whose words changed after somebody ticked them. */
  changed: z.array(z.string()),
  questions: z.array(
    z.object({
      id: z.string(),
      item: z.string(),
      text: z.string(),
      ...said,
      answers: z.array(z.object({ text: z.string(), ...said })),
    }),
  ),
  checks: z.array(z.object({ what: z.string(), ok: z.boolean(), note: z.string(), ...said })),
  reminders: z.array(z.object({ text: z.string(), ...said })),
  signatures: z.array(
    z.object({
      id: z.string(),
      side: z.enum(sides),
      sheet: z.string(),
      post: z.string().nullable(),
      seat: z.string(),
      face: z.enum(faces),
      /** Why it has to be given again (待补签), null while it stands. */
      stale: z.string().nullable(),
      /** Why a leader has to look at it (补录待核), null for none. */
      doubt: z.string().nullable(),
      ...said,
    }),
  ),
  /** What is missing before each side may sign the sheet in force, as a sentence. */
  missing: z.object({ out: missing, in: missing, leader: missing }),
  withdrawn: z.object({ why: z.string(), ...said }).nullable(),
  done: z
    .object({
      out: z.string(),
      outName: z.string(),
      in: z.string(),
      inName: z.string(),
      leader: z.string(),
      leaderName: z.string(),
      at: z.number(),
    })
    .nullable(),
  contested: z
    .object({
      why: z.string(),
      people: z.array(z.object({ person: z.string(), name: z.string() })),
      settled: z.object({ keep: z.string(), keepName: z.string(), why: z.string(), ...said }).nullable(),
    })
    .nullable(),
  pending: z.boolean(),
})
export type HandoverRow = z.infer<typeof handoverRowShape>

export const handoverQueries = {
  /** One row, or none. `handover`: `handover/2026-09-16.1`. */
  'handover.sheet': { args: z.object({ handover: z.string().max(100) }), row: handoverRowShape },
  /** Handovers that are running (opened, not completed, not withdrawn) or contested, newest first. */
  'handover.current': { args: z.object({}), row: handoverRowShape },
  /** Newest first. */
  'handover.list': { args: z.object({ limit: z.int().min(1).max(500) }), row: handoverRowShape },
} as const

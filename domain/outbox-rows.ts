import * as z from 'zod'
import { commandShape } from './envelope.ts'

export const waitingRowShape = z.object({
  key: z.string(),
  stream: z.string(),
  type: z.string(),
  at: z.number(),
  /** waiting: still on this machine (待发送). held: stands on a refused one. refused: judged, with its reason. */
  status: z.enum(['waiting', 'held', 'refused']),
  reason: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
})
export type WaitingRow = z.infer<typeof waitingRowShape>

export const outboxQueries = {
  /** Commands of this seat the centre has not taken, oldest first, refused ones last until dismissed. */
  'outbox.waiting': { args: z.object({ limit: z.int().min(1).max(500) }), row: waitingRowShape },
  /** Would these commands be accepted now? One row a command, in order; `key` is its place. */
  judge: {
    args: z.object({ commands: z.array(commandShape).max(200) }),
    row: z.object({ key: z.string(), ok: z.boolean(), reason: z.string().nullable() }),
  },
} as const

import * as z from 'zod'

const by = { at: z.number(), seat: z.string(), person: z.string().nullable() }

export const standingRowShape = z.object({
  key: z.string(),
  title: z.string(),
  text: z.string(),
  since: z.number(),
  owner: z.string(),
  /** Name of the owner where he is a person of the address book, else the words. */
  ownerName: z.string(),
  nextCheck: z.number().nullable(),
  silenced: z.boolean(),
  source: z.string().nullable(),
  raised: z.object(by),
  /** Findings and handings-over, oldest first. */
  steps: z.array(z.object({ type: z.enum(['checked', 'handed', 'contested']), text: z.string(), ...by })),
  ended: z.object({ result: z.string(), ...by }).nullable(),
  pending: z.boolean(),
})
export type StandingRow = z.infer<typeof standingRowShape>

export const standingQueries = {
  /** Open ones, the next check first, those without one last. */
  'standing.open': { args: z.object({ limit: z.int().min(1).max(500) }), row: standingRowShape },
  /** One, open or ended, or none. */
  'standing.one': { args: z.object({ stream: z.string().max(200) }), row: standingRowShape },
} as const

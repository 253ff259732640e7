import type { Decorations } from '../world-parts.ts'

/** A street is told of an incident shared with it, but not what had happened there before. */
export const neverRevealed: Decorations = {
  ledger: (real) => ({
    ...real,
    batchFor: async (role, after, maxBytes) =>
      (await real.batchFor(role, after, maxBytes)).filter(({ type }) => type !== 'revealed'),
    nextBatch: async (role, after) => {
      const batch = await real.nextBatch(role, after)
      return batch && { ...batch, revealed: [] }
    },
  }),
}

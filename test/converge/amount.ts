/**
 * Which random histories a test lives. Every run of the tests lives the same ones, so that a red run is the fault of what
 * changed; `npm run fault -- --histories n` goes on to new ones with a seed of its own.
 */
export const SEED = Number(process.env.SEED ?? 20_261_121)

/** How many histories to live: `usual`, or the share of a long search that `usual` has in 500. */
export function histories(usual: number): number {
  return Math.ceil((Number(process.env.HISTORIES ?? 500) * usual) / 500)
}

/** Milliseconds a test of so many histories may take at most, on a busy machine. */
export function patience(count: number): number {
  return 60_000 + count * 1_200
}

/** One measured figure beside its peer, printed as one JSON line. */
export interface Figure {
  readonly bench: string
  readonly figure: string
  readonly value: number
  readonly unit: string
  readonly peer: string | null
  readonly peerValue: number | null
  readonly ratio: number | null
  /** The goal in words, e.g. `p95 ≤ 2 × peer p95`. */
  readonly goal: string
  readonly ok: boolean
}

/** What `bench/<name>.ts` exports as `run`. `quick` is the short form for CI: same work, less of it. */
export type Bench = (options: { quick: boolean }) => Promise<Figure[]>

/** Value at quantile `q` (0…1) of the measured ones. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN
}

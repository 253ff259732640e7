/**
 * The p-th percentile by nearest rank: the smallest value that at least p of all do not exceed. `p` in 0 < p ≤ 1; null
 * of nothing. A value that was really measured, so that a small night is not made up of averages.
 */
export function percentile(values: readonly number[], p: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  // A rank that is whole stays whole: 0.95 × 20 must not become 19.000000000000004.
  const rank = Math.ceil(p * sorted.length - 1e-9)
  return sorted[Math.max(0, rank - 1)] ?? null
}

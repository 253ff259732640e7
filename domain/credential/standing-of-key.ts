import type { PersonKey } from './credential.ts'

/**
 * How a person's key stood at `at` (UTC ms): `good`, taken back before (`revoked`: 补录待核), or never his (`unknown`).
 * A key is written down by the centre before its seat can sign with it, so its beginning need not be asked.
 */
export function standingOfKey(
  keys: readonly PersonKey[],
  key: string,
  at: number,
): 'good' | 'revoked' | 'unknown' {
  const his = keys.filter((one) => one.key === key)
  if (his.length === 0) return 'unknown'
  return his.some(({ until }) => until === null || at < until) ? 'good' : 'revoked'
}

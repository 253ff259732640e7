import type { RollcallResult } from '../../domain/rollcall/rollcall.ts'
import type { RollcallLeagueRow } from '../../domain/rollcall/rows.ts'

export interface TimedCall {
  street: string
  /** Name of the street at that call; the newest is shown. */
  name: string
  result: RollcallResult
  seconds: number | null
}

/**
 * 月度通报: 到岗率 of those whose picture came, 应答率 of all calls, median of the answer seconds. Best first; streets
 * that are alike stand by their code. Two different rates, because a broken line is not an empty chair.
 */
export function leagueOf(calls: readonly TimedCall[]): RollcallLeagueRow[] {
  const byStreet = Map.groupBy(calls, ({ street }) => street)
  return [...byStreet]
    .map(([key, own]) => rowOf(key, own))
    .sort(
      (a, b) =>
        (b.presence ?? -1) - (a.presence ?? -1) ||
        b.answered - a.answered ||
        (a.p50 ?? Number.MAX_SAFE_INTEGER) - (b.p50 ?? Number.MAX_SAFE_INTEGER) ||
        (a.key < b.key ? -1 : 1),
    )
}

function rowOf(key: string, calls: readonly TimedCall[]): RollcallLeagueRow {
  const count = (result: RollcallResult) => calls.filter((call) => call.result === result).length
  const [present, absent, fault] = [count('present'), count('absent'), count('fault')]
  const seen = present + absent
  const seconds = calls.map((call) => call.seconds).filter((one) => one !== null)
  return {
    key,
    name: calls.at(-1)?.name ?? key,
    calls: calls.length,
    present,
    absent,
    fault,
    presence: seen === 0 ? null : present / seen,
    answered: seen / calls.length,
    p50: medianOf(seconds),
  }
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

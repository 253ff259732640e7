import { useMemo } from 'react'
import type { Who } from '../../protocol/desk.ts'
import { buildCommand, type Draft } from './build-command.ts'
import { rightMissingHere } from './right-missing.ts'
import { useQuery } from './useQuery.ts'
import { currentWho, useWho } from './useWho.ts'

/** `reason` is null while the answer is not known yet. */
export interface Verdict {
  ok: boolean
  reason: string | null
}

const asking: Verdict = { ok: false, reason: null }

/** Would these drafts be accepted now? One verdict a draft, in order, kept up to date. */
export function useJudges(drafts: readonly Draft[]): Verdict[] {
  const who = useWho()
  const seat = who?.seat ?? null
  const key = JSON.stringify(drafts)
  // In whose name it would be said: a lock, another person or post asks again.
  const name = JSON.stringify(who?.person ?? null)
  // Built once for each content, seat and name: a clock that drifts must not ask again every second.
  const commands = useMemo(() => {
    if (seat === null) return []
    const parsed = JSON.parse(key) as Draft[]
    const now = currentWho()
    const said = now === null ? null : { ...now, person: JSON.parse(name) as Who['person'] }
    return parsed.map((draft) => buildCommand(draft, said, Date.now())).filter((one) => one !== null)
  }, [key, seat, name])
  const { rows, failed } = useQuery('judge', commands.length === 0 ? null : { commands })

  const refusedBy = failed ?? (who !== null && seat === null ? '本席位还没有启用' : null)
  return drafts.map((_, place) => {
    if (refusedBy !== null) return { ok: false, reason: refusedBy }
    const missing = commands[place] === undefined ? null : rightMissingHere(commands[place], who)
    if (missing !== null) return { ok: false, reason: missing }
    return rows.find((row) => row.key === String(place)) ?? asking
  })
}

/** Would this draft be accepted now? Null asks nothing. */
export function useJudge(draft: Draft | null): Verdict {
  return useJudges(draft === null ? [] : [draft])[0] ?? asking
}

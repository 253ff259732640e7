import type { AbsenceRow } from '../../domain/absence/rows.ts'
import type { SwapRow } from '../../domain/swap/rows.ts'
import { DAY } from '../../domain/time.ts'
import { useMinute } from './useNow.ts'
import { useQuery } from './useQuery.ts'
import { useWho } from './useWho.ts'

/** Reports of absence so far ahead are asked about. */
const AHEAD = 366 * DAY

export interface Asked {
  readonly swaps: readonly SwapRow[]
  readonly absences: readonly AbsenceRow[]
  readonly loading: boolean
}

/** What waits for an answer of whoever is signed in here: swaps he was asked for; as a leader those and absences to approve. */
export function useAsked(): Asked {
  const now = useMinute()
  const me = useWho()?.person ?? null
  const asks = me !== null && !me.locked
  const isLeader = me?.post === 'leader' || me?.post === 'commander'
  const day = now - (now % DAY)
  const swaps = useQuery('swap.open', asks ? { decidedSince: day + DAY } : null, { keep: true })
  const absences = useQuery('absence.list', asks && isLeader ? { from: day - DAY, to: day + AHEAD } : null, {
    keep: true,
  })
  const person = me?.person ?? ''
  return {
    swaps: swaps.rows.filter(({ status, candidates, from, taker }) => {
      if (status === 'taken') return isLeader && from !== person && taker?.person !== person
      return status === 'asked' && candidates.some((one) => one.person === person && one.answer === 'none')
    }),
    absences: absences.rows.filter((row) => row.status === 'filed' && row.person !== person),
    loading: swaps.loading || absences.loading,
  }
}

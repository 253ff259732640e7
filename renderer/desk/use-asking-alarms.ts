import { isAsked, isAsking } from '../../domain/alarm/cause.ts'
import type { AlarmRow } from '../../domain/alarm/rows.ts'
import { useMinute, useNow } from './useNow.ts'
import { useQuery } from './useQuery.ts'
import { useWho } from './useWho.ts'

/** Every alarm, and those this desk shows and sounds now, the most urgent first. */
export function useAskingAlarms(): { rows: AlarmRow[]; asking: AlarmRow[]; failed: string | null } {
  const now = useNow()
  const seat = useWho()?.seat ?? null
  const { rows, failed } = useQuery('alarm.now', { now: useMinute() }, { keep: true })
  const asking = rows.filter((row) => row.rank !== 'notice' && isAsking(row, now) && isAsked(row, seat, now))
  return { rows, asking, failed }
}

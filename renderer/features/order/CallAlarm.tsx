import type { ReactNode } from 'react'
import { useMinute, useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { CallCard, openCall } from './CallCard.tsx'

/** 改打电话 among the alarms: the first of these calls with its numbers, the rest by their count. */
export function CallAlarm({ calls, more }: { calls: readonly string[]; more: ReactNode }) {
  const now = useNow()
  const { rows } = useQuery('order.calls', { now: useMinute() }, { keep: true })
  const asked = calls.flatMap((call) => rows.filter(({ key }) => key === call))
  const [first] = asked
  return first === undefined ? null : (
    <CallCard key={first.key} rows={asked} now={now} onOpen={openCall} more={more} />
  )
}

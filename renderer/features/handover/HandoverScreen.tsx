import { useEffect, useState } from 'react'
import { addDays } from '../../../domain/time.ts'
import { useToday } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { goTo, usePlace } from '../../shell/place.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Room } from './Room.tsx'
import { Sheet } from './Sheet.tsx'

/** 交接班: the sheet of the running handover, an earlier one that was asked for, or the shift on duty. */
export function HandoverScreen() {
  const today = useToday()
  const asked = usePlace().open
  const { rows: current, loading, failed } = useQuery('handover.current', {})
  // A handover that has just been completed stays in sight until it is left.
  const [seen, setSeen] = useState<string | null>(null)
  const running = current[0]?.key ?? null
  useEffect(() => {
    if (running !== null) setSeen(running)
  }, [running])
  const wanted = asked ?? running ?? seen
  const { rows: named } = useQuery('handover.sheet', wanted === null ? null : { handover: wanted })
  const { rows: holders } = useQuery('shift.current', {})
  const { rows: arrivals } = useQuery('shift.arrivals', {})
  const { rows: roster } = useQuery('roster.days', { from: addDays(today, -2), to: addDays(today, 2) })
  if (failed !== null) return <ErrorState words={failed} />
  if (loading) return null

  const row = named[0]
  const shared = { holders, arrivals, roster }
  return row === undefined ? (
    <Room {...shared} />
  ) : (
    <Sheet key={row.key} row={row} {...shared} onLeave={() => goTo('handover', 'handover/none')} />
  )
}

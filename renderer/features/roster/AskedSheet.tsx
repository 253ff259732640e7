import { useEffect, useState } from 'react'
import { useAsked } from '../../desk/useAsked.ts'
import { useMinute } from '../../desk/useNow.ts'
import { useWho } from '../../desk/useWho.ts'
import { usePlace } from '../../shell/place.ts'
import { Drawer } from '../../ui/Drawer.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { AbsenceItem } from './AbsenceItem.tsx'
import { RequestItem } from './RequestItem.tsx'
import { text } from './text.ts'

/** 问您的: what waits for the answer of whoever has just signed in, over whatever screen is open; once a sign-in. */
export function AskedSheet() {
  const now = useMinute()
  const me = useWho()?.person ?? null
  const { swaps, absences, loading } = useAsked()
  // On the page itself the same stands to the right of the grid.
  const isThere = usePlace().screen === 'roster'
  const turn = me === null || me.locked ? null : `${me.person} ${me.since}`
  const count = swaps.length + absences.length
  const [looked, setLooked] = useState<{ turn: string; open: boolean } | null>(null)
  useEffect(() => {
    if (turn !== null && !loading && looked?.turn !== turn) setLooked({ turn, open: count > 0 })
  }, [turn, loading, looked, count])
  if (turn === null || looked?.turn !== turn || !looked.open || isThere) return null
  return (
    <Drawer
      title={text.asked.title}
      note={text.asked.note(count)}
      onClose={() => setLooked({ turn, open: false })}
    >
      {count === 0 && <EmptyState>{text.asked.none}</EmptyState>}
      <ul>
        {swaps.map((swap) => (
          <li key={swap.key}>
            <RequestItem swap={swap} now={now} />
          </li>
        ))}
        {absences.map((row) => (
          <li key={row.key}>
            <AbsenceItem row={row} now={now} />
          </li>
        ))}
      </ul>
    </Drawer>
  )
}

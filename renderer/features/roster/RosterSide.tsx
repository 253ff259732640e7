import { useState } from 'react'
import type { AbsenceRow } from '../../../domain/absence/rows.ts'
import type { RosterMonthRow } from '../../../domain/roster/rows.ts'
import { DAY } from '../../../domain/time.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { AbsenceList } from './AbsenceList.tsx'
import { CountsTable } from './CountsTable.tsx'
import { RequestList } from './RequestList.tsx'
import styles from './SideList.module.css'
import { text } from './text.ts'

type Tab = 'requests' | 'absences' | 'counts'
/** How long a decided request stays in sight. */
const DECIDED_FOR = 7 * DAY

/** Right of the grid: requests and gaps, absences, counts. */
export function RosterSide({
  month,
  known,
  absences,
  now,
  me,
  onFile,
}: {
  month: string
  known: RosterMonthRow | null
  absences: readonly AbsenceRow[]
  /** To the minute. */
  now: number
  me: string | null
  onFile: () => void
}) {
  const [tab, setTab] = useState<Tab>('requests')
  const { rows: gaps } = useQuery('roster.gap', { now }, { keep: true })
  const decidedSince = now - (now % DAY) - DECIDED_FOR
  const { rows: swaps } = useQuery('swap.open', { decidedSince }, { keep: true })
  const open = swaps.filter(({ status, conflict }) => status === 'asked' || status === 'taken' || conflict)
  const away = absences.filter(({ status }) => status === 'filed' || status === 'approved')
  return (
    <>
      <div className={styles.tabs}>
        <Segmented<Tab>
          label={text.side}
          segments={[
            { value: 'requests', label: text.requests, count: open.length + gaps.length },
            { value: 'absences', label: text.absences, count: away.length },
            { value: 'counts', label: text.counts },
          ]}
          value={tab}
          onChoose={setTab}
        />
      </div>
      {tab === 'requests' && <RequestList gaps={gaps} swaps={swaps} known={known} now={now} />}
      {tab === 'absences' && <AbsenceList rows={absences} now={now} onFile={onFile} />}
      {tab === 'counts' && <CountsTable month={month} me={me} />}
    </>
  )
}

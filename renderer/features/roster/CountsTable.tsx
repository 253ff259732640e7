import { useState } from 'react'
import { addMonths } from '../../../domain/roster/calendar.ts'
import type { RosterCountRow } from '../../../domain/roster/rows.ts'
import { addDays } from '../../../domain/time.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import styles from './SideList.module.css'
import { text } from './text.ts'

/** Turns of everybody by class of day, in this month or in its year. */
export function CountsTable({ month, me }: { month: string; me: string | null }) {
  const [range, setRange] = useState<'month' | 'year'>('month')
  const year = month.slice(0, 4)
  const to = addDays(`${addMonths(month, 1)}-01`, -1)
  const args =
    range === 'month' ? { from: `${month}-01`, to } : { from: `${year}-01-01`, to: `${year}-12-31` }
  const { rows } = useQuery('roster.counts', args, { keep: true })
  return (
    <>
      <div className={styles.tabs}>
        <Segmented
          label={text.count.range}
          segments={[
            { value: 'month', label: text.count.month },
            { value: 'year', label: text.count.year },
          ]}
          value={range}
          onChoose={setRange}
        />
      </div>
      <div className={styles.list}>
        {rows.length === 0 ? <EmptyState>{text.count.none}</EmptyState> : <Counts rows={rows} me={me} />}
      </div>
    </>
  )
}

/** The table alone. */
export function Counts({ rows, me }: { rows: readonly RosterCountRow[]; me: string | null }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {text.count.columns.map((column) => (
            <th key={column}>{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.key === me ? styles.mine : undefined}>
            <td>{row.name}</td>
            <td>{row.shifts}</td>
            <td>{row.work}</td>
            <td>{row.rest}</td>
            <td>{row.holiday}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

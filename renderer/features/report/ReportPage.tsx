import { useEffect, useState } from 'react'
import { DeadlineClocks, useDeadlineRules } from '../../desk/DeadlineClocks.tsx'
import { useQuery } from '../../desk/useQuery.ts'
import { usePlace } from '../../shell/place.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { PhoneForm } from './PhoneForm.tsx'
import styles from './Report.module.css'
import { ReportLine } from './ReportLine.tsx'
import { ReportView } from './ReportView.tsx'
import { StartReport } from './StartReport.tsx'
import { text } from './text.ts'

/** 报送 in full: clocks and reports on the left, the chosen one on the right. */
export function ReportPage({ incident }: { incident: string }) {
  const { rows, failed } = useQuery('report.list', { incident })
  const { rows: sheets } = useQuery('factsheet.current', { incident })
  const rule = useDeadlineRules(incident)
  const place = usePlace()
  const [open, setOpen] = useState<string | null>(null)
  useEffect(() => {
    if (place.part?.startsWith('report/')) setOpen(place.part)
  }, [place])
  const shown = open ?? rows.at(-1)?.key ?? null
  if (failed !== null) return <ErrorState words={failed} />
  return (
    <div className={styles.page}>
      <section className={styles.side} aria-label={text.list}>
        <PanelHead title={text.list} count={text.listOf(rows.length)} />
        <StartReport incident={incident} onStarted={setOpen} onPhone={() => setOpen('phone')} />
        {rows.length === 0 && <EmptyState>{text.none}</EmptyState>}
        <ul className={styles.list} aria-label={text.list}>
          {rows.map((row) => (
            <li key={row.key}>
              <ReportLine
                row={row}
                here={row.key === shown}
                newest={sheets[0]?.version ?? 0}
                onOpen={() => setOpen(row.key)}
              />
            </li>
          ))}
        </ul>
        <PanelHead title={text.clocks} count={rule} />
        <DeadlineClocks incident={incident} />
      </section>
      <section className={styles.main} aria-label={text.title}>
        {shown === 'phone' && <PhoneForm incident={incident} onDone={() => setOpen(null)} />}
        {shown === null && <EmptyState>{text.pick}</EmptyState>}
        {shown !== null && shown !== 'phone' && <ReportView key={shown} stream={shown} onOpen={setOpen} />}
      </section>
    </div>
  )
}

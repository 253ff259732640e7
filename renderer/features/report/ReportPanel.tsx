import { useState } from 'react'
import { reportName } from '../../../domain/report/words.ts'
import { DeadlineClocks, useDeadlineRules } from '../../desk/DeadlineClocks.tsx'
import { useQuery } from '../../desk/useQuery.ts'
import { Drawer } from '../../ui/Drawer.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { agreement } from './agreement.ts'
import { PhoneForm } from './PhoneForm.tsx'
import styles from './Report.module.css'
import { ReportLine } from './ReportLine.tsx'
import { ReportView } from './ReportView.tsx'
import { StartReport } from './StartReport.tsx'
import { text } from './text.ts'

/** 报送 on the page of an incident: the clocks, what was reported, whether all quote the same numbers. */
export function ReportPanel({ incident }: { incident: string }) {
  const { rows } = useQuery('report.list', { incident })
  const { rows: sheets } = useQuery('factsheet.current', { incident })
  const rule = useDeadlineRules(incident)
  const [open, setOpen] = useState<string | null>(null)
  const newest = sheets[0]?.version ?? 0
  const shown = rows.find(({ key }) => key === open)
  return (
    <section className={styles.panel} aria-label={text.title}>
      <StartReport incident={incident} onStarted={setOpen} onPhone={() => setOpen('phone')} />
      <PanelHead title={text.clocks} count={rule} />
      <DeadlineClocks incident={incident} />
      <ul className={styles.list} aria-label={text.list}>
        {rows.map((row) => (
          <li key={row.key}>
            <ReportLine row={row} here={row.key === open} newest={newest} onOpen={() => setOpen(row.key)} />
          </li>
        ))}
      </ul>
      <Agreement incident={incident} newest={newest} />
      {open === 'phone' && (
        <Drawer title={text.phoneForm.title} note={text.phoneForm.note} onClose={() => setOpen(null)}>
          <PhoneForm incident={incident} onDone={() => setOpen(null)} />
        </Drawer>
      )}
      {open !== null && open !== 'phone' && (
        <Drawer
          key={open}
          title={shown === undefined ? text.title : reportName(shown.type, shown.ordinal)}
          note={shown?.incidentTitle ?? ''}
          onClose={() => setOpen(null)}
        >
          <ReportView stream={open} onOpen={setOpen} />
        </Drawer>
      )}
    </section>
  )
}

/** 数字一致性: whether every report that has not gone out quotes the newest version. */
function Agreement({ incident, newest }: { incident: string; newest: number }) {
  const { rows } = useQuery('report.list', { incident })
  if (newest === 0) return null
  return (
    <p className={styles.agree}>
      <span>{text.numbers}</span>
      <b>{agreement(rows, newest)}</b>
    </p>
  )
}

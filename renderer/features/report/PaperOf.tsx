import { useState } from 'react'
import type { Document } from '../../../domain/document/document.ts'
import { marginLine } from '../../../domain/document/paper-words.ts'
import { reportDocument } from '../../../domain/report/report-document.ts'
import type { ReportPageRow } from '../../../domain/report/rows.ts'
import { PaperButtons } from '../../desk/PaperButtons.tsx'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useSteady } from '../../desk/useSteady.ts'
import { useWho } from '../../desk/useWho.ts'
import { PaperPreview } from '../../paper/PaperPreview.tsx'
import { openSource } from '../../shell/open-source.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Report.module.css'
import { text } from './text.ts'

/** The paper of a report as it leaves the house: print, PDF, Word, and a look at it. */
export function PaperOf({ row }: { row: ReportPageRow }) {
  const [open, setOpen] = useState(false)
  const document = useReportPaper(row)
  return (
    <>
      <div className={styles.foot}>
        <Button small label={text.paper} pressed={open} onPress={() => setOpen(!open)} />
        <PaperButtons document={document} />
      </div>
      {open && (
        <div className={styles.paper}>
          <PaperPreview document={document} onSource={(source) => openSource(source, row.incident)} />
        </div>
      )}
    </>
  )
}

function useReportPaper(row: ReportPageRow): Document {
  const who = useWho()
  const now = useMinute()
  const { rows: incidents } = useQuery('incident.one', { stream: row.incident })
  const { rows: history } = useQuery('factsheet.history', { incident: row.incident })
  const quoted = history.find(({ version }) => version !== null && version === row.factsheet)
  const made = reportDocument(row, {
    district: who?.district ?? '',
    alias: who?.alias ?? '',
    margin: marginLine(who?.world ?? null, who?.head ?? null, now),
    receivedAt: incidents[0]?.receivedAt ?? null,
    sheet:
      quoted === undefined
        ? null
        : { version: quoted.version ?? 0, approvedAt: quoted.decidedAt, approverName: quoted.deciderName },
  })
  return useSteady(made)
}

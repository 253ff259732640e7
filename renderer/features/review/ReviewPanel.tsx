import { useState } from 'react'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { ChainTable } from './ChainTable.tsx'
import { Conclusion } from './Conclusion.tsx'
import { FindingList } from './FindingList.tsx'
import { ImprovementList } from './ImprovementList.tsx'
import { OpenForm } from './OpenForm.tsx'
import { PaperView } from './PaperView.tsx'
import { PersonalList } from './PersonalList.tsx'
import styles from './Review.module.css'
import { text } from './text.ts'

/** 复盘 of an incident: the measured chain, findings, improvements, the signed conclusion, and what personal data is left. */
export function ReviewPanel({ incident }: { incident: string }) {
  const now = useMinute()
  const { rows, loading, failed } = useQuery('review.one', { incident })
  const { rows: chain } = useQuery('review.chain', { incident, now }, { keep: true })
  const [about] = useQuery('incident.one', { stream: incident }).rows
  const [onPaper, setOnPaper] = useState(false)
  const review = rows[0] ?? null
  const stream = `review/${incident.slice(incident.indexOf('/') + 1)}`
  if (failed !== null) return <ErrorState words={failed} />
  if (loading && review === null) return <EmptyState>{text.loading}</EmptyState>
  if (onPaper && review !== null && about !== undefined) {
    return <PaperView incident={about} review={review} chain={chain} onClose={() => setOnPaper(false)} />
  }
  return (
    <section className={styles.panel} aria-label={text.title}>
      <div className={styles.column}>
        <ChainTable rows={chain} />
        <PersonalList incident={incident} stream={stream} now={now} />
      </div>
      {review === null ? (
        <OpenForm stream={stream} />
      ) : (
        <>
          <div className={styles.column}>
            <FindingList stream={stream} incident={incident} review={review} />
          </div>
          <div className={styles.column}>
            <ImprovementList stream={stream} review={review} now={now} />
            <Conclusion stream={stream} review={review} onPaper={() => setOnPaper(true)} />
          </div>
        </>
      )}
    </section>
  )
}

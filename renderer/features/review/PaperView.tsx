import { marginLine } from '../../../domain/document/paper-words.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import { reviewDocument } from '../../../domain/review/review-document.ts'
import type { ChainRow, ReviewRow } from '../../../domain/review/rows.ts'
import { PaperButtons } from '../../desk/PaperButtons.tsx'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useSteady } from '../../desk/useSteady.ts'
import { useWho } from '../../desk/useWho.ts'
import { PaperPreview } from '../../paper/PaperPreview.tsx'
import { openSource } from '../../shell/open-source.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Review.module.css'
import { text } from './text.ts'

/** 复盘报告 as it will be printed; each claim leads to the record it rests on. */
export function PaperView({
  incident,
  review,
  chain,
  onClose,
}: {
  incident: IncidentRow
  review: ReviewRow
  chain: readonly ChainRow[]
  onClose: () => void
}) {
  const document = useReviewPaper(incident, review, chain)
  return (
    <section className={styles.sheet} aria-label={text.paper}>
      <header className={styles.bar}>
        <span className={styles.quiet}>{text.paperNote}</span>
        <span className={styles.space} />
        <PaperButtons document={document} wordsFirst />
        <Button small look="quiet" label={text.back} keys={['Esc']} onPress={onClose} />
      </header>
      <div className={styles.paper}>
        <PaperPreview document={document} onSource={(source) => openSource(source, incident.key)} />
      </div>
    </section>
  )
}

function useReviewPaper(incident: IncidentRow, review: ReviewRow, chain: readonly ChainRow[]) {
  const now = useMinute()
  const who = useWho()
  const about = { incident: incident.key }
  const { rows: receivers } = useQuery('order.matrix', { ...about, now }, { keep: true })
  const { rows: steps } = useQuery('activation.board', { ...about, now }, { keep: true })
  const { rows: sheets } = useQuery('factsheet.history', about)
  const { rows: decisions } = useQuery('decision.list', about)
  const made = reviewDocument(
    { incident, review, chain, receivers, steps, sheets, decisions },
    {
      district: who?.district ?? '',
      number: null,
      margin: marginLine(who?.world ?? null, who?.head ?? null, now),
    },
  )
  return useSteady(made)
}

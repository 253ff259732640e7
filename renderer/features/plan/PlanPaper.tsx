import { useState } from 'react'
import { marginLine } from '../../../domain/document/paper-words.ts'
import type { PlanContent } from '../../../domain/plan/content.ts'
import { type PlanPaper as Paper, planDocument, planPapers } from '../../../domain/plan/plan-document.ts'
import type { PlanOne } from '../../../domain/plan/rows.ts'
import { PaperButtons } from '../../desk/PaperButtons.tsx'
import { speaker } from '../../desk/speaker.ts'
import { useMinute } from '../../desk/useNow.ts'
import { useSteady } from '../../desk/useSteady.ts'
import { useWho } from '../../desk/useWho.ts'
import { PaperPreview } from '../../paper/PaperPreview.tsx'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import styles from './Plan.module.css'
import { paperText, text } from './text.ts'

/** 一页纸, 处置卡 or the table of steps as it will be printed. */
export function PlanPaper({
  content,
  row,
  onClose,
}: {
  content: PlanContent
  row: PlanOne
  onClose: () => void
}) {
  const who = useWho()
  const now = useMinute()
  const [paper, setPaper] = useState<Paper>('onePage')
  const approved =
    row.approval === null ? null : text.screen.approvedBy(speaker(row.approval, who), row.approval.at)
  const about = {
    stream: row.key,
    version: row.inForce ?? row.version,
    expiresAt: content.expiresAt,
    approved,
  }
  const document = useSteady(
    planDocument(paper, content, about, {
      district: who?.district ?? '',
      number: null,
      margin: marginLine(who?.world ?? null, who?.head ?? null, now),
    }),
  )
  return (
    <section className={styles.page} aria-label={document.title}>
      <header className={styles.head}>
        <Segmented
          label={text.screen.paper}
          segments={planPapers.map((value) => ({ value, label: paperText.names[value] }))}
          value={paper}
          onChoose={setPaper}
        />
        <span className={styles.space} />
        <PaperButtons document={document} wordsFirst />
        <Button small look="quiet" label={paperText.back} keys={['Esc']} onPress={onClose} />
      </header>
      <div className={styles.body}>
        <PaperPreview document={document} />
      </div>
    </section>
  )
}

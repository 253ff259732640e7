import { chainStepText } from '../../../domain/review/chain.ts'
import { gapWords } from '../../../domain/review/review-document.ts'
import type { ChainRow } from '../../../domain/review/rows.ts'
import { clockTime } from '../../../domain/time.ts'
import { Chip } from '../../ui/Chip.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import styles from './Review.module.css'
import { text } from './text.ts'

/** The measured chain: time, gap, limit with its rule; a step nobody recorded is a gap. */
export function ChainTable({ rows }: { rows: readonly ChainRow[] }) {
  return (
    <section aria-label={text.chain}>
      <PanelHead title={text.chain} />
      <ol>
        {rows.map((row) => (
          <li key={row.key} className={styles.chain}>
            <span className={styles.step}>{chainStepText[row.key]}</span>
            <span className={row.missing ? styles.gap : styles.at}>
              {row.at === null ? text.missing : clockTime(row.at)}
            </span>
            <span className={styles.words}>
              {row.text}
              <span className={styles.quiet}> {row.since === null ? '' : gapWords(row)}</span>
              {row.rule !== null && row.dueAt !== null && (
                <span className={styles.rule}>
                  {text.dueBy(row.dueAt)} · {row.rule}
                  {!row.verified && `（${text.unverified}）`}
                </span>
              )}
            </span>
            {row.late !== null && row.late > 0 && (
              <Chip state="overdue">{text.late(row.late, row.missing)}</Chip>
            )}
            {row.late === 0 && !row.missing && <Chip state="done">{text.onTime}</Chip>}
          </li>
        ))}
      </ol>
    </section>
  )
}

import { postText } from '../../../domain/post.ts'
import type { RosterGapRow, RosterMonthRow } from '../../../domain/roster/rows.ts'
import type { SwapRow } from '../../../domain/swap/rows.ts'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { RequestItem } from './RequestItem.tsx'
import styles from './SideList.module.css'
import { text } from './text.ts'

/** What waits for an answer: empty chairs of the next shift, swap requests, and what was changed since publishing. */
export function RequestList({
  gaps,
  swaps,
  known,
  now,
}: {
  gaps: readonly RosterGapRow[]
  swaps: readonly SwapRow[]
  known: RosterMonthRow | null
  now: number
}) {
  const changes = known?.changes ?? []
  const doubts = known?.doubts ?? []
  return (
    <div className={styles.list}>
      {gaps.length > 0 && (
        <section aria-label={text.gaps}>
          <PanelHead title={text.gaps} count={`${gaps.length}`} />
          {gaps.map((gap) => (
            <div key={gap.key} className={styles.item}>
              <div className={styles.line}>
                <span>{gap.words}</span>
                {gap.alarm && <Chip state="overdue">{text.vacant}</Chip>}
              </div>
            </div>
          ))}
        </section>
      )}
      {swaps.length === 0 && <EmptyState>{text.request.none}</EmptyState>}
      <ul>
        {swaps.map((swap) => (
          <li key={swap.key}>
            <RequestItem swap={swap} now={now} />
          </li>
        ))}
      </ul>
      {doubts.length > 0 && (
        <section aria-label={text.doubts}>
          <PanelHead title={text.doubts} count={`${doubts.length}`} />
          {doubts.map((doubt) => (
            <div key={doubt} className={styles.item}>
              <span className={styles.warn}>{doubt}</span>
            </div>
          ))}
        </section>
      )}
      {changes.length > 0 && (
        <section aria-label={text.changes}>
          <PanelHead title={text.changes} count={`${changes.length}`} />
          {changes.map((change) => (
            <div key={change.key} className={styles.item}>
              <div className={styles.line}>
                <strong>{text.changeWords(change.fromName, change.toName)}</strong>
                <span>
                  {text.day(change.day)} {postText[change.post]}
                </span>
              </div>
              <span className={styles.quiet}>
                {[change.why, change.by, text.moment(change.at)].filter(Boolean).join(' · ')}
              </span>
              {change.state !== 'fits' && (
                <span className={styles.warn}>{text.changeState[change.state]}</span>
              )}
            </div>
          ))}
        </section>
      )}
    </div>
  )
}

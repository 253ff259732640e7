import { chineseDate, clockTime } from '../../../domain/time.ts'
import type { TimelineRow } from '../../../domain/timeline/rows.ts'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { RowLine } from '../../ui/RowLine.tsx'
import styles from './Timeline.module.css'
import { text } from './text.ts'

/** One moment: when, whether it is on the line people look at, and what; written later stands after it. */
export function MomentLine({
  row,
  newDay,
  selected,
  onSelect,
  onOpen,
}: {
  row: TimelineRow
  newDay: boolean
  selected: boolean
  onSelect: () => void
  onOpen: () => void
}) {
  const { approved, writtenAt, pending } = row
  return (
    <RowLine selected={selected} className={styles.line} onSelect={onSelect} onOpen={onOpen}>
      <span className={styles.time}>
        {newDay && <span className={styles.day}>{chineseDate(row.at).split(' ')[0]}</span>}
        {clockTime(row.at)}
      </span>
      <span
        className={approved === null ? styles.hollow : styles.filled}
        role="img"
        aria-label={approved === null ? undefined : text.important}
        aria-hidden={approved === null}
      />
      <span className={styles.words}>
        {row.text}
        {writtenAt !== null && <span className={styles.late}> {text.writtenAt(writtenAt)}</span>}
        {pending && (
          <>
            {' '}
            <PendingMark since={writtenAt ?? row.at} />
          </>
        )}
      </span>
    </RowLine>
  )
}

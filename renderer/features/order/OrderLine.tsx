import type { OrderRow } from '../../../domain/order/rows.ts'
import { orderStatusText, orderWaitingText } from '../../../domain/order/steps.ts'
import { clockTime, howLong } from '../../../domain/time.ts'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { ListLine } from '../../ui/ListLine.tsx'
import styles from './Order.module.css'
import { text } from './text.ts'

/** One order of the list: its number, what it says, whom it went to, and what is wrong with it. */
export function OrderLine({
  row,
  now,
  here,
  onOpen,
}: {
  row: OrderRow
  now: number
  here: boolean
  onOpen: () => void
}) {
  const { counts, status } = row
  const isOver = status === 'recalled' || status === 'replaced'
  return (
    <ListLine here={here} className={styles.line} onPress={onOpen}>
      <span className={styles.number}>{text.number(row.number, '')}</span>
      <span className={classNames(styles.words, isOver && styles.struck)}>{row.text}</span>
      <span className={styles.time}>{clockTime(row.issuedAt)}</span>
      <span className={styles.under}>
        <span className={styles.whom}>
          {text.more(row.names, counts.recipients)}
          {row.incidentTitle !== null && ` · #${row.incidentTitle}`}
        </span>
        <span className={styles.chips}>
          {row.pending && row.number === null && <PendingMark since={row.issuedAt} />}
          {status !== 'open' && <Chip state="plain">{orderStatusText[status]}</Chip>}
          {counts.overdue > 0 && (
            <Chip state="overdue">
              {text.answeredBy.overdue} {counts.overdue}
            </Chip>
          )}
          {status === 'open' && counts.refused > 0 && (
            <Chip state="refused">
              {text.refused} {counts.refused}
            </Chip>
          )}
          {status === 'open' && counts.undelivered > 0 && row.number !== null && (
            <Chip state="undelivered">
              {orderWaitingText.undelivered} {counts.undelivered} · {howLong(now - row.issuedAt)}
            </Chip>
          )}
          {row.supervised !== null && status === 'open' && (
            <Chip state="soon">{`${text.act.supervise} ${row.supervised.count}`}</Chip>
          )}
          <span>{text.progress(counts.acknowledged, counts.recipients)}</span>
        </span>
      </span>
    </ListLine>
  )
}

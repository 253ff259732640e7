import type { ReportRow } from '../../../domain/report/rows.ts'
import { deliveryStateText, reportName, reportStatusText } from '../../../domain/report/words.ts'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { useNow } from '../../desk/useNow.ts'
import { useWho } from '../../desk/useWho.ts'
import { Chip, type ChipState } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import styles from './Report.module.css'
import { text } from './text.ts'

const chips: Partial<Record<ReportRow['status'], ChipState>> = {
  draft: 'pending',
  review: 'undelivered',
  signed: 'plain',
  sent: 'plain',
  received: 'done',
  returned: 'refused',
  supplemented: 'done',
  void: 'refused',
}

/** How a report stands, in one or two chips. */
export function ReportState({ row }: { row: ReportRow }) {
  const now = useNow()
  const { status, sentAt, receivedAt, returns, delivery } = row
  const words =
    status === 'received' && receivedAt !== null
      ? text.state.received(receivedAt, now)
      : status === 'returned'
        ? text.state.returned(returns)
        : sentAt !== null && status !== 'supplemented' && status !== 'void'
          ? text.state.sent(sentAt, now)
          : reportStatusText[status]
  return (
    <span className={styles.state}>
      {row.pending && <PendingMark since={row.draftedAt} />}
      <Chip state={chips[status] ?? 'plain'}>{words}</Chip>
      {delivery !== null && delivery.state !== 'delivered' && (
        <Chip state={delivery.state === 'refused' ? 'refused' : 'undelivered'}>
          {deliveryStateText[delivery.state]}
        </Chip>
      )}
      {row.owed && <Chip state="pending">{text.state.owed}</Chip>}
      {row.doubtful && <Chip state="refused">{text.state.doubtful}</Chip>}
    </span>
  )
}

/** One report of the list. */
export function ReportLine({
  row,
  here,
  newest,
  onOpen,
}: {
  row: ReportRow
  here: boolean
  /** Newest version of the fact sheet, 0 for none. */
  newest: number
  onOpen: () => void
}) {
  const seat = useWho()?.alias ?? ''
  const old = newest > 0 && row.factsheet !== newest && row.type !== 'phone'
  return (
    <button
      type="button"
      className={classNames(styles.line, here && styles.here)}
      aria-current={here}
      onClick={onOpen}
    >
      <b className={styles.name}>{reportName(row.type, row.ordinal)}</b>
      <span className={styles.quiet}>{row.to.join('、')}</span>
      <ReportState row={row} />
      <span className={styles.under}>
        {[
          row.type === 'phone' ? '' : text.number(row.number, seat),
          text.quotes(row.factsheet),
          row.late === null ? '' : text.state.late(row.late),
          row.sameOrdinal ? text.state.same : '',
        ]
          .filter(Boolean)
          .join(' · ')}
        {old && ' · 不是最新'}
      </span>
    </button>
  )
}

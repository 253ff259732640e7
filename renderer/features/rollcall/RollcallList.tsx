import { rollcallStatusText } from '../../../domain/rollcall/rollcall.ts'
import type { RollcallRow } from '../../../domain/rollcall/rows.ts'
import { chineseMoment, howLong } from '../../../domain/time.ts'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import styles from './RollcallScreen.module.css'
import { text } from './text.ts'

const NEWEST = 200

/** Roll calls, newest first; the way to a new one and to the month's figures. */
export function RollcallList({ open }: { open: string | null }) {
  const { rows, loading, failed } = useQuery('rollcall.list', { from: null, to: null, limit: NEWEST })
  return (
    <section className={styles.side} aria-label={text.list}>
      <PanelHead title={text.list}>
        <Button small label={text.fresh} onPress={() => goTo('rollcall', 'new')} />
        <Button
          small
          look="quiet"
          label={text.league}
          pressed={open === 'league'}
          onPress={() => goTo('rollcall', 'league')}
        />
      </PanelHead>
      {failed !== null && <ErrorState words={failed} />}
      {failed === null && rows.length === 0 && <EmptyState>{loading ? text.loading : text.none}</EmptyState>}
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.key}>
            <Row row={row} isOpen={row.key === open} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Row({ row, isOpen }: { row: RollcallRow; isOpen: boolean }) {
  const now = useMinute()
  const { present, absent, fault, streets } = row
  const isHeld = row.status === 'begun' || row.status === 'finished'
  return (
    <button
      type="button"
      className={classNames(styles.row, isOpen && styles.open)}
      aria-current={isOpen ? 'true' : undefined}
      onClick={() => goTo('rollcall', row.key)}
    >
      <span className={styles.when}>{chineseMoment(row.begunAt ?? row.at)}</span>
      <span className={styles.status}>
        {row.status === 'planned' && row.at <= now ? (
          <Chip state="overdue">{text.due(howLong(now - row.at))}</Chip>
        ) : (
          rollcallStatusText[row.status]
        )}
      </span>
      <span className={styles.figures}>
        {isHeld ? text.page.counts(present, absent, fault) : `${streets} 个街道`}
        {row.note !== '' && `　${row.note}`}
        {row.pending && <Chip state="pending">待发送</Chip>}
      </span>
    </button>
  )
}

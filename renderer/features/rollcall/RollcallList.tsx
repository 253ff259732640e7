import { isDue, isMomentHidden, startBy } from '../../../domain/rollcall/due.ts'
import { rollcallStatusText } from '../../../domain/rollcall/rollcall.ts'
import { windowWords } from '../../../domain/rollcall/rollcall-words.ts'
import type { RollcallRow } from '../../../domain/rollcall/rows.ts'
import { chineseMoment, howLong } from '../../../domain/time.ts'
import { useMinute } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { goTo } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { List } from '../../ui/List.tsx'
import { ListLine } from '../../ui/ListLine.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import styles from './RollcallScreen.module.css'
import { text } from './text.ts'

const NEWEST = 200

/** Roll calls, newest first; the way to a new one and to the month's figures. */
export function RollcallList({ open }: { open: string | null }) {
  const { rows, loading, failed } = useQuery('rollcall.list', { from: null, to: null, limit: NEWEST })
  return (
    <>
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
      <List>
        {rows.map((row) => (
          <li key={row.key}>
            <Row row={row} isOpen={row.key === open} />
          </li>
        ))}
      </List>
    </>
  )
}

function Row({ row, isOpen }: { row: RollcallRow; isOpen: boolean }) {
  const now = useMinute()
  const { present, absent, fault, streets } = row
  const isHeld = row.status === 'begun' || row.status === 'finished'
  return (
    <ListLine here={isOpen} className={styles.row} onPress={() => goTo('rollcall', row.key)}>
      <span>
        {isMomentHidden(row, now) && row.span !== null
          ? windowWords(row.span)
          : chineseMoment(row.begunAt ?? row.at)}
      </span>
      <span className={styles.status}>
        {isDue(row, now) ? (
          <Chip state={startBy(row) <= now ? 'overdue' : 'soon'}>{text.due(howLong(now - row.at))}</Chip>
        ) : (
          rollcallStatusText[row.status]
        )}
      </span>
      <span className={styles.figures}>
        {isHeld ? text.page.counts(present, absent, fault) : `${streets} 个街道`}
        {row.note !== '' && `　${row.note}`}
        {row.pending && <Chip state="pending">待发送</Chip>}
      </span>
    </ListLine>
  )
}

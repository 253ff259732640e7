import type { StandingRow } from '../../../domain/standing/rows.ts'
import { clockTime, HOUR, howLong } from '../../../domain/time.ts'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { goTo, usePlace } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LineTable } from '../../ui/LineTable.tsx'
import { ListLine } from '../../ui/ListLine.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import records from '../../ui/records.module.css'
import { RaiseForm } from './RaiseForm.tsx'
import styles from './Standing.module.css'
import { StandingDrawer } from './StandingDrawer.tsx'
import { text } from './text.ts'

/** 持续异常: every item with owner, since when, and when to look again; the next check first. */
export function StandingScreen() {
  const { open } = usePlace()
  const { rows, loading, failed } = useQuery('standing.open', { limit: 500 })
  const close = () => goTo('standing')
  if (failed !== null) return <ErrorState words={failed} />
  return (
    <div className={records.screen}>
      <PageHead
        title={text.title}
        count={text.count(rows.length)}
        acts={<Button small label={text.raise} keys={['Alt', 'N']} onPress={() => goTo('standing', 'new')} />}
      />
      <LineTable
        className={styles.columns}
        label={text.title}
        columns={Object.values(text.columns)}
        rows={rows}
        empty={loading ? null : text.none}
      >
        {(row) => <StandingLine row={row} />}
      </LineTable>
      {open === 'new' && <RaiseForm onClose={close} />}
      {open?.startsWith('standing/') === true && <StandingDrawer key={open} stream={open} onClose={close} />}
    </div>
  )
}

function StandingLine({ row }: { row: StandingRow }) {
  const now = useNow()
  const last = row.steps.filter(({ type }) => type === 'checked').at(-1)
  return (
    <ListLine className={styles.columns} onPress={() => goTo('standing', row.key)}>
      <span className={records.words}>
        <b>{row.title}</b> <span className={records.quiet}>{row.text}</span>
      </span>
      <span className={records.cell}>{row.ownerName === '' ? text.noOwner : row.ownerName}</span>
      <span className={records.cell}>{text.moment(row.since)}</span>
      <span className={records.words}>{last === undefined ? '' : `${clockTime(last.at)} ${last.text}`}</span>
      <span className={records.state}>
        {row.silenced && <Chip state="plain">{text.silenced}</Chip>}
        {row.pending ? (
          <PendingMark since={row.steps.at(-1)?.at ?? row.raised.at} />
        ) : row.nextCheck === null ? (
          text.noNext
        ) : row.nextCheck <= now ? (
          <Chip state="overdue">{text.overdue(howLong(now - row.nextCheck))}</Chip>
        ) : row.nextCheck - now < HOUR / 4 ? (
          <Chip state="soon">{text.left(howLong(row.nextCheck - now))}</Chip>
        ) : (
          text.moment(row.nextCheck)
        )}
      </span>
    </ListLine>
  )
}

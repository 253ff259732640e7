import { reminderUseText } from '../../../domain/reminder/reminder.ts'
import type { ReminderRow } from '../../../domain/reminder/rows.ts'
import { ruleWords } from '../../../domain/reminder/rule.ts'
import { HOUR, howLong, MINUTE } from '../../../domain/time.ts'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { goTo, usePlace } from '../../shell/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LineTable } from '../../ui/LineTable.tsx'
import { ListLine } from '../../ui/ListLine.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import records from '../../ui/records.module.css'
import styles from './Reminder.module.css'
import { ReminderDrawer } from './ReminderDrawer.tsx'
import { ReminderForm } from './ReminderForm.tsx'
import { text } from './text.ts'

/** 提醒: the duty's and one's own, by when they ask; overdue ones first. */
export function ReminderScreen() {
  const { open } = usePlace()
  const now = useNow()
  const me = useWho()?.person?.person ?? null
  const { rows, loading, failed } = useQuery(
    'reminder.open',
    // Nobody signed in sees what is the duty's: an id no person has.
    { now: Math.floor(now / MINUTE) * MINUTE, person: me ?? '-' },
    { keep: true },
  )
  const close = () => goTo('reminder')
  // A message asks to be read, not to be done: it has no time that could come.
  const asking = rows.filter(({ due, use }) => use !== 'message' && due !== null && due <= now).length
  const unread = rows.filter(({ use }) => use === 'message').length
  if (failed !== null) return <ErrorState words={failed} />
  return (
    <div className={records.screen}>
      <PageHead
        title={text.title}
        count={text.count(rows.length - unread, asking, unread)}
        acts={<Button small label={text.add} keys={['Alt', 'N']} onPress={() => goTo('reminder', 'new')} />}
      />
      <LineTable
        className={styles.columns}
        label={text.title}
        columns={Object.values(text.columns)}
        rows={rows}
        empty={loading ? null : text.none}
      >
        {(row) => <ReminderLine row={row} now={now} />}
      </LineTable>
      {open === 'new' && <ReminderForm onClose={close} />}
      {open?.startsWith('reminder/') === true && <ReminderDrawer key={open} stream={open} onClose={close} />}
    </div>
  )
}

function ReminderLine({ row, now }: { row: ReminderRow; now: number }) {
  return (
    <ListLine className={styles.columns} onPress={() => goTo('reminder', row.key)}>
      <span className={records.cell}>{reminderUseText[row.use]}</span>
      <span className={records.words}>
        <b>{row.title}</b> <span className={records.quiet}>{row.text}</span>
      </span>
      <span className={records.cell}>{row.person === null ? text.duty : (row.personName ?? row.person)}</span>
      <span className={records.cell}>{row.use === 'message' ? '' : ruleWords(row.rule)}</span>
      <span className={records.state}>
        {row.pending && <PendingMark since={row.done.at(-1)?.at ?? row.set.at} />}
        <DueMark row={row} now={now} />
      </span>
    </ListLine>
  )
}

function DueMark({ row: { due, missed, use }, now }: { row: ReminderRow; now: number }) {
  if (use === 'message') return <Chip state="plain">{text.unread}</Chip>
  if (due === null) return null
  if (due <= now) return <Chip state="overdue">{text.overdue(howLong(now - due), missed)}</Chip>
  if (due - now < HOUR / 4) return <Chip state="soon">{text.left(howLong(due - now))}</Chip>
  return <span>{text.moment(due)}</span>
}

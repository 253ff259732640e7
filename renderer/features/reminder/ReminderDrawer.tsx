import { reminderUseText } from '../../../domain/reminder/reminder.ts'
import { ruleWords } from '../../../domain/reminder/rule.ts'
import { MINUTE } from '../../../domain/time.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { speaker } from '../../desk/speaker.ts'
import { useNow } from '../../desk/useNow.ts'
import { useNames } from '../../desk/usePeople.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { Drawer } from '../../ui/Drawer.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import records from '../../ui/records.module.css'
import styles from './Reminder.module.css'
import { ReminderActs } from './ReminderActs.tsx'
import { text } from './text.ts'

/** One reminder: what it says, when it asks, what was done and found, and the next word of it. */
export function ReminderDrawer({ stream, onClose }: { stream: string; onClose: () => void }) {
  const who = useWho()
  const name = useNames()
  const now = useNow()
  const { rows, loading } = useQuery(
    'reminder.one',
    { stream, now: Math.floor(now / MINUTE) * MINUTE },
    { keep: true },
  )
  const { rows: holders } = useQuery('shift.current', {})
  const [row] = rows
  if (row === undefined) {
    return (
      <Drawer title={text.title} onClose={onClose}>
        {!loading && <EmptyState>{text.gone}</EmptyState>}
      </Drawer>
    )
  }
  const shift = holders.find(({ person }) => person === who?.person?.person)?.shift ?? null
  const times = row.use === 'message' ? '' : ruleWords(row.rule)
  return (
    <Drawer
      title={row.title}
      note={[
        reminderUseText[row.use],
        times,
        row.due === null || row.use === 'message' ? '' : text.moment(row.due),
      ]
        .filter(Boolean)
        .join(' · ')}
      onClose={onClose}
    >
      <p className={records.said}>{row.text}</p>
      <p className={records.quiet}>{text.setBy(speaker(row.set, who, name), row.set.at)}</p>
      {row.snoozed !== null && row.snoozed.occurrence === row.occurrence && (
        <p className={records.quiet}>{text.snoozedTo(row.snoozed.until, row.snoozed.why)}</p>
      )}
      {row.use === 'message' ? (
        <div className={records.acts}>
          <CommandButton
            label={text.read}
            keys={['Alt', 'R']}
            draft={{ stream, type: 'reminder.read', data: { shift } }}
            onDone={onClose}
          />
        </div>
      ) : (
        row.cancelled === null &&
        row.occurrence !== null && <ReminderActs row={row} occurrence={row.occurrence} />
      )}
      <h3 className={styles.title}>{text.history}</h3>
      {row.done.length + row.reads.length === 0 && <p className={records.quiet}>{text.neverDone}</p>}
      <ol>
        {[...row.done].reverse().map((one) => (
          <li key={`${one.occurrence} ${one.at}`} className={records.step}>
            <span className={records.quiet}>{text.doneAt(one.occurrence, speaker(one, who, name))}</span>
            <span className={records.said}>{one.finding === '' ? text.done : one.finding}</span>
          </li>
        ))}
        {row.reads.map((one) => (
          <li key={one.at} className={records.step}>
            <span className={records.quiet}>{text.readBy(speaker(one, who, name), one.at)}</span>
          </li>
        ))}
      </ol>
    </Drawer>
  )
}

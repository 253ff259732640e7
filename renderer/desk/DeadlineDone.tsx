import { useState } from 'react'
import type { ClockRow } from '../../domain/deadline/rows.ts'
import { TextField } from '../ui/TextField.tsx'
import { CommandButton } from './CommandButton.tsx'
import styles from './DeadlineClocks.module.css'
import { text } from './deadline-text.ts'
import { doneTime } from './done-time.ts'
import { useNow } from './useNow.ts'

/** Done by other means than a report: when, how, and past its time the reason why. */
export function DeadlineDone({ row, onDone }: { row: ClockRow; onDone: () => void }) {
  const now = useNow()
  const [time, setTime] = useState('')
  const [words, setWords] = useState('')
  const [why, setWhy] = useState('')
  const doneAt = doneTime(time, now)
  const note = words.trim()
  const { dueAt } = row
  const lateBy = doneAt !== null && dueAt !== null && doneAt > dueAt ? doneAt - dueAt : null
  const late = lateBy === null ? null : why.trim()
  const missing =
    doneAt === null ? text.wrongTime : note === '' ? text.missingNote : late === '' ? text.missingLate : null
  return (
    <>
      <TextField
        label={text.doneTime}
        before={<span className={styles.before}>{text.doneTime}</span>}
        placeholder={text.markHint}
        maxLength={40}
        value={time}
        onChange={setTime}
      />
      <TextField
        label={text.note}
        placeholder={text.missingNote}
        maxLength={500}
        value={words}
        onChange={setWords}
      />
      {lateBy !== null && (
        <TextField
          label={text.lateWhy}
          placeholder={text.lateNote(lateBy)}
          maxLength={500}
          missing={late === ''}
          value={why}
          onChange={setWhy}
        />
      )}
      <CommandButton
        small
        label={text.record}
        missing={missing}
        draft={
          missing !== null || doneAt === null
            ? null
            : {
                stream: row.incident.replace(/^incident\//, 'deadline/'),
                type: 'deadline.done',
                data: { clock: row.clock, doneAt, note, late },
              }
        }
        onDone={onDone}
      />
    </>
  )
}

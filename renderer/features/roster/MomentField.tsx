import { useState } from 'react'
import { calendarDay, clockTime } from '../../../domain/time.ts'
import { TextField } from '../../ui/TextField.tsx'
import styles from './RosterScreen.module.css'
import { readMoment } from './read-moment.ts'
import { text } from './text.ts'

/** A day and a time as people write them, read back in words. UTC ms, null while it cannot be read. */
export function MomentField({
  label,
  start = null,
  now,
  onChange,
}: {
  label: string
  /** What stands there first, UTC ms. */
  start?: number | null
  now: number
  onChange: (at: number | null) => void
}) {
  const [words, setWords] = useState(start === null ? '' : `${calendarDay(start)} ${clockTime(start)}`)
  const at = readMoment(words, now)
  return (
    <TextField
      label={label}
      value={words}
      onChange={(next) => {
        setWords(next)
        onChange(readMoment(next, now))
      }}
      placeholder={text.momentHint}
      maxLength={40}
      missing={at === null}
      after={
        <span className={styles.read}>
          {at === null ? (words.trim() === '' ? '' : text.unreadable) : text.moment(at)}
        </span>
      }
    />
  )
}

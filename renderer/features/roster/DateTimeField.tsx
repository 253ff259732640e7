import { calendarDay, clockTime, startOfDay } from '../../../domain/time.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './DateTimeField.module.css'

/** A day and a time of the district, UTC ms; null while it is not given. The browser's own field, so it works by keys. */
export function DateTimeField({
  label,
  value,
  onChange,
}: {
  label: string
  value: number | null
  onChange: (value: number | null) => void
}) {
  const words = value === null ? '' : `${calendarDay(value)}T${clockTime(value)}`
  return (
    <input
      type="datetime-local"
      className={classNames(styles.field, value === null && styles.missing)}
      aria-label={label}
      value={words}
      onChange={(change) => onChange(read(change.target.value))}
    />
  )
}

function read(words: string): number | null {
  const found = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(words)
  if (found === null) return null
  const [, day = '', hour, minute] = found
  return startOfDay(day) + (Number(hour) * 60 + Number(minute)) * 60_000
}

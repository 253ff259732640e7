import { addDays, chineseDate, startOfDay } from '../../../domain/time.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './DutyHead.module.css'
import { text } from './text.ts'

/** One day of the log; the day after today does not exist yet. */
export function DayPicker({
  day,
  today,
  onChoose,
}: {
  day: string
  today: string
  onChoose: (day: string) => void
}) {
  return (
    <fieldset className={styles.days} aria-label={text.day}>
      <Button small label={text.previousDay} keys={['Alt', '←']} onPress={() => onChoose(addDays(day, -1))} />
      <span className={styles.day}>{chineseDate(startOfDay(day))}</span>
      {day < today && (
        <>
          <Button small label={text.nextDay} keys={['Alt', '→']} onPress={() => onChoose(addDays(day, 1))} />
          <Button small label={text.toToday} onPress={() => onChoose(today)} />
        </>
      )}
    </fieldset>
  )
}

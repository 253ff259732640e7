import { addDays } from '../../../domain/time.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import type { Filter } from './DutyHead.tsx'
import styles from './DutyScreen.module.css'
import { text } from './text.ts'

/** A day without lines, or one that cannot be read, in words. */
export function EmptyLog({
  day,
  today,
  filter,
  loading,
  failed,
  onDay,
}: {
  day: string
  today: string
  filter: Filter
  loading: boolean
  failed: string | null
  onDay: (day: string) => void
}) {
  if (failed !== null) return <ErrorState words={failed} />
  if (loading) return <EmptyState>{text.loading}</EmptyState>
  const words = filter !== 'all' ? text.emptyFilter : day === today ? text.emptyToday : text.emptyDay
  return (
    <div className={styles.empty}>
      <EmptyState>
        {words} <TextAction label={text.seeDayBefore} onPress={() => onDay(addDays(day, -1))} />
      </EmptyState>
    </div>
  )
}

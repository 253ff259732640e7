import { Segmented } from '../../ui/Segmented.tsx'
import type { Period, PeriodKind } from './period.ts'
import { periodKinds } from './period.ts'
import styles from './StatisticsScreen.module.css'
import { text } from './text.ts'

/** A named period, or two days of one's own. */
export function PeriodChoice({
  kind,
  custom,
  onKind,
  onCustom,
}: {
  kind: PeriodKind
  custom: Period
  onKind: (kind: PeriodKind) => void
  onCustom: (custom: Period) => void
}) {
  const day = (name: keyof Period, label: string) => (
    <input
      type="date"
      className={styles.date}
      aria-label={label}
      value={custom[name]}
      onChange={(change) => onCustom({ ...custom, [name]: change.target.value })}
    />
  )
  return (
    <>
      <Segmented<PeriodKind>
        label={text.period}
        segments={periodKinds.map((value) => ({ value, label: text.periods[value] }))}
        value={kind}
        onChoose={onKind}
      />
      {kind === 'custom' && (
        <span className={styles.custom}>
          {day('first', text.from)}
          {text.until}
          {day('last', text.until)}
        </span>
      )}
    </>
  )
}

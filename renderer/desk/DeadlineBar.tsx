import { type ClockStage, progressOf, type Span, stageOf } from '../../domain/deadline/clock.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './DeadlineBar.module.css'

const looks: Partial<Record<ClockStage, string | undefined>> = {
  half: styles.half,
  soon: styles.soon,
  over: styles.over,
}

/** How much of a clock has run: white, yellow from a half, orange from four fifths, red once over. Words say it first. */
export function DeadlineBar({ span, now }: { span: Span; now: number }) {
  const share = progressOf(span, now)
  return (
    <span className={styles.bar} aria-hidden="true">
      <i className={classNames(looks[stageOf(span, now)])} style={{ width: `${Math.round(share * 100)}%` }} />
    </span>
  )
}

import type { MatrixRow } from '../../../domain/order/rows.ts'
import { type OrderStep, orderStepText, orderWaitingText } from '../../../domain/order/steps.ts'
import { clockTime, howLong, MINUTE } from '../../../domain/time.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Matrix.module.css'
import { text } from './text.ts'

/** Columns of the matrix; 已读 stands in the ladder only. */
export const matrixSteps = [
  'issued',
  'delivered',
  'acknowledged',
  'arrived',
  'feedback',
  'completed',
] as const
type MatrixStep = (typeof matrixSteps)[number]

/** Where the word of a wait stands: in the column that is waited for. */
const waitingAt = { pending: 'issued', undelivered: 'delivered', unacknowledged: 'acknowledged' } as const

export type Standing = Pick<
  MatrixRow,
  'steps' | 'waiting' | 'waitingSince' | 'overdue' | 'refusedAt' | 'unsent'
>

/** The furthest step reached. */
export function furthest({ steps }: Pick<Standing, 'steps'>): MatrixStep | null {
  return matrixSteps.findLast((step) => steps[step] !== null) ?? null
}

/** One cell: its time, the word of a wait with its age, red once it is late, or nothing yet. */
export function StepCell({ row, step, now }: { row: Standing; step: MatrixStep; now: number }) {
  const { steps, waiting, waitingSince, overdue, refusedAt } = row
  const reached = steps[step]
  const isFurthest = furthest(row) === step
  if (step === 'issued' && (waiting === 'pending' || row.unsent === true)) {
    return (
      <span className={classNames(styles.cell, styles.pending)}>
        <Icon name="waiting" size={13} />
        {orderWaitingText.pending}
      </span>
    )
  }
  if (reached !== null) {
    return (
      <span className={classNames(styles.cell, isFurthest ? styles.furthest : styles.reached)}>
        {reached.byPhone && <Icon name="phone" size={12} />}
        {clockTime(reached.at)}
      </span>
    )
  }
  if (step === 'acknowledged' && refusedAt !== null) {
    return (
      <span className={classNames(styles.cell, styles.refusal)}>
        <Icon name="cross" size={13} />
        {text.refused} {clockTime(refusedAt)}
      </span>
    )
  }
  const isWaited = waiting !== null && waitingAt[waiting] === step
  if (overdue?.step === step) {
    return (
      <span
        className={classNames(styles.cell, styles.late)}
        title={`${orderStepText[step as OrderStep]} ${text.answeredBy.overdue}`}
      >
        <Icon name="clock" size={13} />
        {text.late(Math.floor((now - overdue.since) / MINUTE))}
      </span>
    )
  }
  if (isWaited) {
    const age = shortAge(now - (waitingSince ?? now))
    return (
      <span className={classNames(styles.cell, waiting === 'undelivered' ? styles.dotted : styles.dashed)}>
        {waiting === 'undelivered' && <Icon name="half" size={13} />}
        {orderWaitingText[waiting]}
        <small>{age}</small>
      </span>
    )
  }
  return <span className={classNames(styles.cell, styles.nothing)}>—</span>
}

/** `9秒`, `6分`, `2时`: an age that fits into a cell. */
function shortAge(ms: number): string {
  return howLong(ms)
    .replace(' ', '')
    .replace('分钟', '分')
    .replace(/小时.*/u, '时')
}

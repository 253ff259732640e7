import type { BoardRow } from '../../../domain/activation/rows.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import type { OrderRow } from '../../../domain/order/rows.ts'
import { HOUR } from '../../../domain/time.ts'
import { AttachmentList } from '../../desk/AttachmentList.tsx'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { speaker } from '../../desk/speaker.ts'
import { useWho } from '../../desk/useWho.ts'
import { Chip } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import styles from './Activation.module.css'
import { CardView } from './CardView.tsx'
import { StepActs } from './StepActs.tsx'
import { text } from './text.ts'

/** One step on the board; the chosen one unfolds with its order, its proof and its card. */
export function StepRow({
  row,
  incident,
  order,
  now,
  chosen,
  acting,
  onChoose,
}: {
  row: BoardRow
  incident: IncidentRow | null
  order: OrderRow | undefined
  now: number
  chosen: boolean
  /** False once the plan has ended: nothing is done any more. */
  acting: boolean
  onChoose: () => void
}) {
  const settled = row.state === 'done' || row.state === 'skipped'
  return (
    <li>
      <button
        type="button"
        className={classNames(
          styles.row,
          row.late && !settled && styles.late,
          settled && styles.settled,
          chosen && styles.chosen,
        )}
        aria-expanded={chosen}
        onClick={onChoose}
      >
        <span className={styles.number}>{row.n}</span>
        <span className={styles.words}>
          {row.title} <span className={styles.quiet}>{row.waits}</span>
        </span>
        <span className={styles.owner}>{row.owner}</span>
        <span className={styles.due}>{row.dueAt === null ? text.step.noLimit : text.clock(row.dueAt)}</span>
        <span className={styles.state}>
          {row.pending && <PendingMark since={row.settledAt ?? row.openAt ?? now} />}
          <StateMark row={row} order={order} now={now} />
        </span>
      </button>
      {!chosen && acting && row.late && !settled && (
        <div className={styles.overdue}>
          <span className={styles.second}>
            {row.phone === null ? text.step.noPhone(row.owner) : text.step.ring(row.owner, row.phone)}
          </span>
          <StepActs row={row} incident={incident} short />
        </div>
      )}
      {chosen && (
        <div className={styles.detail}>
          <Details row={row} />
          {acting && <StepActs row={row} incident={incident} />}
          {row.card !== null && <CardView card={row.card} />}
        </div>
      )}
    </li>
  )
}

function StateMark({ row, order, now }: { row: BoardRow; order: OrderRow | undefined; now: number }) {
  const { state, dueAt, settledAt, late } = row
  if (settledAt !== null) {
    const over = late && dueAt !== null ? ` · ${text.step.lateDone(settledAt - dueAt)}` : ''
    const label = state === 'done' ? text.step.states.done : text.step.states.skipped
    return (
      <Chip state={state === 'done' ? 'done' : 'plain'}>{`${label} ${text.clock(settledAt)}${over}`}</Chip>
    )
  }
  const signed = order === undefined ? '' : ` · ${ordersOf(row, order)}`
  const name = `${text.step.states[state]}${signed}`
  if (late && dueAt !== null) return <Chip state="overdue">{`${text.step.over(now - dueAt)}${signed}`}</Chip>
  if (dueAt !== null && dueAt - now < HOUR / 4 && state !== 'waiting') {
    return <Chip state="soon">{`${text.step.left(dueAt - now)}${signed}`}</Chip>
  }
  return <span className={styles.second}>{name}</span>
}

/** How far the orders of a step are, in words. */
function ordersOf({ orders, ordered }: BoardRow, { counts }: OrderRow): string {
  const finished = ordered === null ? '' : text.step.finished(ordered.finished, ordered.receivers)
  return `${text.step.given(orders.length, counts.acknowledged, counts.recipients)}${finished}${text.step.refused(counts.refused)}`
}

function Details({ row }: { row: BoardRow }) {
  const who = useWho()
  const { detail, proof, skipped, opened, ordered } = row
  const by = (one: { at: number; seat: string; person: string | null }) =>
    text.step.settledBy(speaker(one, who), one.at)
  return (
    <>
      {detail.order !== null && <Line label={text.step.order}>{detail.order.text}</Line>}
      {detail.evidence !== '' && <Line label={text.step.evidence}>{detail.evidence}</Line>}
      {detail.clause !== '' && <Line label={text.step.clause}>{detail.clause}</Line>}
      {opened !== null && <Line label={by(opened)}>{text.step.opened(opened.because)}</Line>}
      {ordered?.words.map((words) => (
        <Line key={words} label={text.step.reported}>
          {words}
        </Line>
      ))}
      {ordered?.doneAt != null && (
        <Line label={`${text.clock(ordered.doneAt)} ${text.step.byOrder}`}>
          {text.step.allDone(ordered.receivers)}
        </Line>
      )}
      {proof !== null && <Line label={by(proof)}>{proof.text === '' ? text.step.done : proof.text}</Line>}
      {proof !== null && <AttachmentList attachments={proof.files} />}
      {skipped !== null && <Line label={by(skipped)}>{`${text.step.skip}：${skipped.why}`}</Line>}
    </>
  )
}

function Line({ label, children }: { label: string; children: string }) {
  return (
    <p>
      <span className={styles.label}>{label}</span> {children}
    </p>
  )
}

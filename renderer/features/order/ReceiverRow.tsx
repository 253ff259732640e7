import type { LadderLine, OrderPageRow } from '../../../domain/order/rows.ts'
import { dueSteps, orderStepText } from '../../../domain/order/steps.ts'
import { clockTimeWithSeconds } from '../../../domain/time.ts'
import { AttachmentList } from '../../desk/AttachmentList.tsx'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { speaker } from '../../desk/speaker.ts'
import { useNames } from '../../desk/usePeople.ts'
import { useWho } from '../../desk/useWho.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './Order.module.css'
import { matrixSteps, StepCell } from './StepCell.tsx'
import { text } from './text.ts'

const ladderText: Record<LadderLine['type'], string> = {
  ...orderStepText,
  refused: text.refused,
  phoned: text.phone.phone,
  missed: text.call.missed,
  reminded: text.act.chase,
  escalated: '升级',
  contested: '存疑',
}

/** A receiver with the cells of the matrix and, opened, every step of its ladder: time, device, who, words. */
export function ReceiverRow({
  receiver,
  now,
  open,
  here,
  onChoose,
}: {
  receiver: OrderPageRow['recipients'][number]
  now: number
  open: boolean
  here: boolean
  onChoose: () => void
}) {
  return (
    <li>
      <button
        type="button"
        className={classNames(styles.receiver, here && styles.here)}
        aria-expanded={open}
        onClick={onChoose}
      >
        <span className={styles.unit}>
          <b>{receiver.unit}</b>
          {receiver.phone !== null && <small>{receiver.phone}</small>}
        </span>
        {matrixSteps.map((step) => (
          <span key={step} className={styles.slot}>
            <small className={styles.stepName}>{orderStepText[step]}</small>
            <StepCell row={receiver} step={step} now={now} />
          </span>
        ))}
        <span className={styles.lastWords}>{receiver.last}</span>
      </button>
      {open && receiver.ladder.length > 0 && (
        <ol className={styles.ladder} aria-label={`${receiver.unit} ${text.page.ladder}`}>
          {receiver.ladder.map((line, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added, and two may say the same
            <li key={n} className={styles.rung}>
              <span className={styles.at}>{clockTimeWithSeconds(line.at)}</span>
              <b className={styles.what}>{ladderText[line.type]}</b>
              <Said line={line} />
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}

function Said({ line }: { line: LadderLine }) {
  const who = useWho()
  const name = useNames()
  const words =
    line.type === 'reminded'
      ? `${orderStepText[dueSteps.find((step) => step === line.text) ?? 'acknowledged']}已超时`
      : line.text
  const device = speaker({ ...line, person: null }, who, name)
  return (
    <span className={styles.saidBy}>
      {[line.name, words].filter(Boolean).join('：')}
      <small>
        {[
          line.byPhone ? text.byPhone : '',
          line.readBack ? text.page.readBack : '',
          line.person === null ? '' : name(line.person),
          text.page.device(device),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {line.pending && <PendingMark since={line.at} />}
      <AttachmentList attachments={line.attachments} />
    </span>
  )
}

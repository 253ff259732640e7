import { useState } from 'react'
import { clockWords } from '../../../domain/deadline/clock.ts'
import type { LogRow, LogStep } from '../../../domain/log/rows.ts'
import { stepText } from '../../../domain/log/steps.ts'
import { chineseMoment } from '../../../domain/time.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { speaker } from '../../desk/speaker.ts'
import { useNow } from '../../desk/useNow.ts'
import { useNames } from '../../desk/usePeople.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { useWho } from '../../desk/useWho.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { HandlingForm } from './HandlingForm.tsx'
import { type Act, handlingActs } from './handling-draft.ts'
import styles from './LineDrawer.module.css'
import { keepRelay, relayOf } from './relay-place.ts'
import { text } from './text.ts'

/** The handling of a line: what was said so far, and the next word of it: 拟办 → 批示 → 传达 → 落实 → 结果, with 阅签. */
export function Handling({ row }: { row: LogRow }) {
  const who = useWho()
  const { rows: steps } = useQuery('log.steps', { stream: row.key })
  const { rows: shift } = useQuery('shift.current', {})
  const [act, setAct] = useState<Act | null>(() => (relayOf(row.key) === null ? null : 'relayed'))
  const own = shift.find(({ person }) => person === who?.person?.person)?.shift ?? null
  const me = who?.person?.person ?? null
  const instructed = steps.some(({ type }) => type === 'instructed')
  const haveRead = steps.some(({ type, person, shift: of }) => type === 'read' && person === me && of === own)
  const endAct = () => {
    keepRelay(null)
    setAct(null)
  }
  return (
    <section aria-label={text.handlingTitle}>
      <h3 className={styles.title}>{text.handlingTitle}</h3>
      {steps.length === 0 && <p className={styles.quiet}>{text.notHandled}</p>}
      <ol>
        {steps.map((step) => (
          <StepLine key={step.key} step={step} />
        ))}
      </ol>
      <div className={styles.acts}>
        <Segmented<Act | 'none'>
          label={text.nextStep}
          segments={[
            { value: 'none', label: text.seeOnly },
            ...handlingActs.map((value) => ({ value, label: stepText[value] })),
          ]}
          value={act ?? 'none'}
          onChoose={(value) => setAct(value === 'none' ? null : value)}
        />
        {instructed && !haveRead && (
          <CommandButton
            small
            label={text.signRead}
            keys={['Alt', 'R']}
            draft={{ stream: row.key, type: 'log.read', data: { shift: own } }}
          />
        )}
      </div>
      {act !== null && <HandlingForm key={act} act={act} row={row} steps={steps} onDone={endAct} />}
    </section>
  )
}

/** 已落实, 待落实, or how long it is overdue. */
function InstructionState({ step: { done, due } }: { step: LogStep }) {
  const now = useNow()
  if (done) return <Chip state="done">{text.carriedOut}</Chip>
  if (due == null) return <Chip state="plain">{text.notCarriedOut}</Chip>
  const state = due < now ? 'overdue' : 'plain'
  return (
    <Chip state={state}>
      {text.notCarriedOut} · {clockWords(due, now)}
    </Chip>
  )
}

function StepLine({ step }: { step: LogStep }) {
  const who = useWho()
  const name = useNames()
  const how = step.byPhone ? (step.readBack ? text.byPhoneReadBack : text.byPhone) : null
  return (
    <li className={styles.step}>
      <span className={styles.quiet}>
        {step.type === 'joined' && step.whom === null ? text.takenOut : stepText[step.type]}
        {step.whom !== null && ` · ${step.whom}`} · {chineseMoment(step.at)} ·{' '}
        {text.recordedBy(speaker(step, who, name))}
        {how !== null && ` · ${how}`}
        {step.responsible != null && ` · ${text.carriedBy(name(step.responsible))}`}
        {step.due != null && ` · ${text.until(step.due)}`}
      </span>
      <span className={styles.stepWords}>
        {step.text !== '' && <span className={styles.words}>{step.text}</span>}
        {step.type === 'instructed' && <InstructionState step={step} />}
        {step.pending && <PendingMark since={step.at} />}
      </span>
    </li>
  )
}

import { useState } from 'react'
import type { ClockRow } from '../../domain/deadline/rows.ts'
import { checkedText, isToldStart } from '../../domain/profile/step.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { TextField } from '../ui/TextField.tsx'
import { CommandButton } from './CommandButton.tsx'
import styles from './DeadlineClocks.module.css'
import { DeadlineDone } from './DeadlineDone.tsx'
import { DeadlineMark } from './DeadlineMark.tsx'
import { text } from './deadline-text.ts'

type Act = 'done' | 'excuse' | 'waive'
const acts: readonly Act[] = ['done', 'excuse', 'waive']

/** What a person says about one clock: done by other means, why it is late, or that it does not apply here. */
export function DeadlineAct({ row, onDone }: { row: ClockRow; onDone: () => void }) {
  const [act, setAct] = useState<Act>(row.stage === 'over' ? 'excuse' : 'done')
  const moment = row.stage === 'waiting' && isToldStart(row.start) ? row.start : null
  const isUnexplained = row.doneAt !== null && row.late && row.excuse === null
  return (
    <div className={styles.act}>
      <p className={styles.rule}>{text.ruleOf(row.rule, row.to)}</p>
      <p className={styles.source}>{text.source(row.source, checkedText[row.checked])}</p>
      {row.excuse !== null && <p className={styles.rule}>{text.excused(row.excuse)}</p>}
      {moment !== null && <DeadlineMark row={row} moment={moment} onDone={onDone} />}
      {isUnexplained && <WhyForm row={row} act="excuse" onDone={onDone} />}
      {row.doneAt === null && moment === null && (
        <>
          <Segmented
            label={text.act}
            segments={acts.map((value) => ({ value, label: text.acts[value] }))}
            value={act}
            onChoose={setAct}
          />
          {act === 'done' ? (
            <DeadlineDone row={row} onDone={onDone} />
          ) : (
            <WhyForm key={act} row={row} act={act} onDone={onDone} />
          )}
        </>
      )}
    </div>
  )
}

/** Why it is late, or why it does not apply here. */
function WhyForm({ row, act, onDone }: { row: ClockRow; act: 'excuse' | 'waive'; onDone: () => void }) {
  const [words, setWords] = useState('')
  const why = words.trim()
  const stream = row.incident.replace(/^incident\//, 'deadline/')
  const draft =
    act === 'excuse'
      ? { stream, type: 'deadline.excuse' as const, data: { clock: row.clock, why } }
      : { stream, type: 'deadline.waive' as const, data: { step: row.step, why } }
  return (
    <>
      <TextField
        label={text.why}
        placeholder={text.missingWhy}
        maxLength={500}
        value={words}
        onChange={setWords}
      />
      <CommandButton
        small
        label={text.record}
        draft={why === '' ? null : draft}
        missing={text.missingWhy}
        onDone={onDone}
      />
    </>
  )
}

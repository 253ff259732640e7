import { useState } from 'react'
import type { ClockRow } from '../../domain/deadline/rows.ts'
import { checkedText } from '../../domain/profile/step.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Draft } from './build-command.ts'
import { CommandButton } from './CommandButton.tsx'
import styles from './DeadlineClocks.module.css'
import { text } from './deadline-text.ts'
import { occurredTime } from './occurred-time.ts'
import { centreNow, useMinute } from './useNow.ts'

type Act = 'done' | 'excuse' | 'waive'
const acts: readonly Act[] = ['done', 'excuse', 'waive']

/** What a person says about one clock: done by other means, why it is late, or that it does not apply here. */
export function DeadlineAct({ row, onDone }: { row: ClockRow; onDone: () => void }) {
  const [act, setAct] = useState<Act>(row.stage === 'over' ? 'excuse' : 'done')
  const [words, setWords] = useState('')
  const said = words.trim()
  const waits = row.stage === 'waiting'
  const moment = waits && (row.start === 'stable' || row.start === 'opinion') ? row.start : null
  return (
    <div className={styles.act}>
      <p className={styles.rule}>{text.ruleOf(row.rule, row.to)}</p>
      <p className={styles.source}>{text.source(row.source, checkedText[row.checked])}</p>
      {row.excuse !== null && <p className={styles.rule}>{text.excused(row.excuse)}</p>}
      {moment !== null && <MarkForm row={row} moment={moment} onDone={onDone} />}
      {row.doneAt === null && moment === null && (
        <>
          <Segmented
            label={text.act}
            segments={acts.map((value) => ({ value, label: text.acts[value] }))}
            value={act}
            onChoose={setAct}
          />
          <TextField
            label={act === 'done' ? text.note : text.why}
            placeholder={act === 'done' ? text.missingNote : text.missingWhy}
            maxLength={500}
            value={words}
            onChange={setWords}
          />
          <CommandButton
            small
            label={text.record}
            draft={said === '' ? null : draftOf(row, act, said)}
            missing={act === 'done' ? text.missingNote : text.missingWhy}
            onDone={onDone}
          />
        </>
      )}
    </div>
  )
}

/** Says that the moment has come which a clock waits for. */
function MarkForm({
  row,
  moment,
  onDone,
}: {
  row: ClockRow
  moment: 'stable' | 'opinion'
  onDone: () => void
}) {
  const now = useMinute()
  const [words, setWords] = useState('')
  const at = words.trim() === '' ? now : occurredTime(words, now)
  const stream = row.incident.replace(/^incident\//, 'deadline/')
  return (
    <>
      <TextField label={text.markTime} placeholder={text.markHint} value={words} onChange={setWords} />
      <CommandButton
        small
        label={text.marks[moment]}
        missing={text.wrongTime}
        draft={at === null ? null : { stream, type: 'deadline.mark', data: { moment, occurredAt: at } }}
        onDone={onDone}
      />
    </>
  )
}

function draftOf(row: ClockRow, act: Act, said: string): Draft {
  const stream = row.incident.replace(/^incident\//, 'deadline/')
  // To the minute, so that the judgement does not change with every second.
  const doneAt = Math.floor(centreNow() / 60_000) * 60_000
  if (act === 'done') {
    return { stream, type: 'deadline.done', data: { clock: row.clock, doneAt, note: said } }
  }
  return act === 'excuse'
    ? { stream, type: 'deadline.excuse', data: { clock: row.clock, why: said } }
    : { stream, type: 'deadline.waive', data: { step: row.step, why: said } }
}

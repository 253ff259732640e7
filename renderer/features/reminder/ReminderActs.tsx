import { useState } from 'react'
import type { ReminderRow } from '../../../domain/reminder/rows.ts'
import type { Draft } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { comingTime } from '../../desk/coming-time.ts'
import { centreNow } from '../../desk/useNow.ts'
import { Field } from '../../ui/Field.tsx'
import { ReadBack } from '../../ui/ReadBack.tsx'
import records from '../../ui/records.module.css'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { text } from './text.ts'

type Act = keyof typeof text.acts

/** Done with a finding, put off with a reason, or cancelled with a reason. `occurrence`: which of its times. */
export function ReminderActs({ row, occurrence }: { row: ReminderRow; occurrence: number }) {
  const [openedAt] = useState(centreNow)
  const [act, setAct] = useState<Act>('done')
  const [words, setWords] = useState('')
  const [until, setUntil] = useState('')
  const untilAt = comingTime(until, openedAt)
  const said = words.trim()
  const needsFinding = row.use === 'check' || row.use === 'report'
  const missing =
    act === 'done'
      ? needsFinding && said === ''
        ? text.missingFinding
        : null
      : said === ''
        ? text.missingWhy
        : act === 'snooze' && untilAt === null
          ? text.missingTime
          : null
  const { key: stream } = row
  const draft = (): Draft => {
    if (act === 'done') return { stream, type: 'reminder.done', data: { occurrence, finding: said } }
    if (act === 'cancel') return { stream, type: 'reminder.cancel', data: { why: said } }
    return { stream, type: 'reminder.snooze', data: { occurrence, until: untilAt ?? 0, why: said } }
  }
  return (
    <div className={records.form}>
      <Segmented
        label={text.nextAct}
        segments={(['done', 'snooze', 'cancel'] as const).map((value) => ({
          value,
          label: text.acts[value],
        }))}
        value={act}
        onChoose={setAct}
      />
      {act === 'snooze' && (
        <Field label={text.snoozeUntil}>
          <TextField
            value={until}
            onChange={setUntil}
            placeholder={text.onceHint}
            maxLength={40}
            missing={until === ''}
          />
          <ReadBack>{untilAt !== null && text.moment(untilAt)}</ReadBack>
        </Field>
      )}
      <Field label={act === 'done' ? (row.use === 'report' ? text.report : text.finding) : text.why}>
        <TextArea
          value={words}
          onChange={setWords}
          placeholder={act === 'done' ? text.findingHint : ''}
          maxLength={2000}
          autoFocus
        />
      </Field>
      <CommandButton
        label={text.record}
        keys={['Ctrl', 'Enter']}
        primary
        draft={missing === null ? draft() : null}
        missing={missing}
        onDone={() => setWords('')}
      />
    </div>
  )
}

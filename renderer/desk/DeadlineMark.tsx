import { useState } from 'react'
import type { ClockRow } from '../../domain/deadline/rows.ts'
import type { ToldStart } from '../../domain/profile/step.ts'
import { TextField } from '../ui/TextField.tsx'
import { CommandButton } from './CommandButton.tsx'
import { text } from './deadline-text.ts'
import { occurredTime } from './occurred-time.ts'
import { useNow } from './useNow.ts'

/** Says that the moment has come which a clock waits for; a typed minute is its beginning, a clock starts no later. */
export function DeadlineMark({
  row,
  moment,
  onDone,
}: {
  row: ClockRow
  moment: ToldStart
  onDone: () => void
}) {
  const now = useNow()
  const [words, setWords] = useState('')
  const at = words.trim() === '' ? now : occurredTime(words, now)
  const stream = row.incident.replace(/^incident\//, 'deadline/')
  return (
    <>
      <TextField label={text.markTime} placeholder={text.markHint} value={words} onChange={setWords} />
      <CommandButton
        small
        label={text.mark(moment)}
        missing={text.wrongTime}
        draft={at === null ? null : { stream, type: 'deadline.mark', data: { moment, occurredAt: at } }}
        onDone={onDone}
      />
    </>
  )
}

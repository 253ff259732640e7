import { useState } from 'react'
import type { Oral } from '../../domain/oral.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Draft } from './build-command.ts'
import { doneTime } from './done-time.ts'
import { InlineForm } from './InlineForm.tsx'
import { text } from './text.ts'
import { useLeaders } from './use-leaders.ts'
import { centreNow } from './useNow.ts'

const words = text.oral

/** 电话签批: which leader said what on the telephone and when, read back to him. `draft` is the command it becomes. */
export function OralForm({
  label,
  draft,
  missing,
  onDone,
}: {
  label: string
  draft: (oral: Oral) => Draft
  /** What else is missing first. */
  missing: string | null
  onDone: () => void
}) {
  const { signers } = useLeaders()
  const [openedAt] = useState(centreNow)
  const [approver, setApprover] = useState('')
  const [said, setSaid] = useState('')
  const [time, setTime] = useState('')
  const [readBack, setReadBack] = useState(false)
  const saidAt = doneTime(time, openedAt)
  const lacks =
    missing ??
    (approver === ''
      ? words.missingApprover
      : said.trim() === ''
        ? words.missingWords
        : saidAt === null
          ? words.wrongTime
          : readBack
            ? null
            : words.missingReadBack)
  return (
    <InlineForm
      label={label}
      draft={
        lacks === null && saidAt !== null ? draft({ approver, words: said.trim(), saidAt, readBack }) : null
      }
      missing={lacks}
      onDone={onDone}
    >
      <Field label={words.approver}>
        <Select
          label={words.approver}
          value={approver}
          options={signers.map(({ person, name }) => ({ value: person, label: name }))}
          onChange={setApprover}
          empty={words.pick}
          missing={approver === ''}
        />
      </Field>
      <Field label={words.words}>
        <TextField
          autoFocus
          label={words.words}
          value={said}
          placeholder={words.wordsHint}
          maxLength={500}
          missing={said.trim() === ''}
          onChange={setSaid}
        />
      </Field>
      <Field label={words.time}>
        <TextField value={time} placeholder={words.timeHint} maxLength={40} onChange={setTime} />
      </Field>
      <Field label={words.how}>
        <Button
          label={readBack ? words.readBack : words.notReadBack}
          pressed={readBack}
          icon={<Icon name={readBack ? 'tick' : 'question'} />}
          onPress={() => setReadBack(!readBack)}
        />
      </Field>
    </InlineForm>
  )
}

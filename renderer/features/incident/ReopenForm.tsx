import { useState } from 'react'
import { InlineForm } from '../../desk/InlineForm.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { text } from './text.ts'

/** Opens a closed incident again, with what has come up. */
export function ReopenForm({ stream, onDone }: { stream: string; onDone: () => void }) {
  const [why, setWhy] = useState('')
  const said = why.trim()
  return (
    <InlineForm
      label={text.reopen}
      draft={said === '' ? null : { stream, type: 'incident.reopen', data: { why: said } }}
      missing={text.missingReason}
      onDone={onDone}
    >
      <Field label={text.reason}>
        <TextArea
          value={why}
          onChange={setWhy}
          placeholder={text.reopenHint}
          maxLength={2000}
          missing={said === ''}
          autoFocus
        />
      </Field>
    </InlineForm>
  )
}

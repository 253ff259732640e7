import { useState } from 'react'
import { InlineForm } from '../../desk/InlineForm.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { text } from './text.ts'

/** Closes an incident; the reason is what is left to say. */
export function CloseForm({ stream, onDone }: { stream: string; onDone: () => void }) {
  const [why, setWhy] = useState('')
  const said = why.trim()
  return (
    <InlineForm
      label={text.doClose}
      draft={said === '' ? null : { stream, type: 'incident.close', data: { why: said } }}
      missing={text.missingWhy}
      onDone={onDone}
    >
      <Field label={text.why}>
        <TextArea
          value={why}
          onChange={setWhy}
          placeholder={text.whyHint}
          maxLength={2000}
          missing={said === ''}
          autoFocus
        />
      </Field>
    </InlineForm>
  )
}

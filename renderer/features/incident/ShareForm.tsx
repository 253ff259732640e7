import { useState } from 'react'
import { InlineForm } from '../../desk/InlineForm.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { text } from './text.ts'

/** Lets one more street see the incident. */
export function ShareForm({
  stream,
  streets,
  onDone,
}: {
  stream: string
  streets: readonly { code: string; name: string }[]
  onDone: () => void
}) {
  const [street, setStreet] = useState('')
  return (
    <InlineForm
      label={text.doShare}
      draft={street === '' ? null : { stream, type: 'incident.share', data: { street } }}
      missing={text.missingStreet}
      onDone={onDone}
    >
      <Field label={text.toStreet}>
        <Select
          value={street}
          options={streets.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={setStreet}
          empty={text.chooseStreet}
          missing={street === ''}
        />
      </Field>
    </InlineForm>
  )
}

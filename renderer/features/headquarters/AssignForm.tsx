import { useState } from 'react'
import { nobody, SomebodyField } from '../../desk/SomebodyField.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { InlineForm } from './InlineForm.tsx'
import { text } from './text.ts'

/** Puts somebody into a role. */
export function AssignForm({
  stream,
  group,
  role,
  onDone,
}: {
  stream: string
  group: string
  role: string
  onDone: () => void
}) {
  const [who, setWho] = useState(nobody)
  const [phone, setPhone] = useState('')
  const isNobody = who.name.trim() === '' && who.unit.trim() === ''
  return (
    <InlineForm
      label={text.group.doAssign}
      missing={text.missingPerson}
      onDone={onDone}
      draft={
        isNobody
          ? null
          : {
              ...{ stream, type: 'headquarters.assign' },
              data: {
                ...{ group, role, person: who.person, unit: who.unit.trim(), phone: phone.trim() },
                name: who.person === null ? who.name.trim() : '',
              },
            }
      }
    >
      <Field label={text.person}>
        <SomebodyField value={who} onChange={setWho} autoFocus />
      </Field>
      <Field label={text.unit}>
        <TextField
          value={who.unit}
          placeholder={text.unitHint}
          onChange={(unit) => setWho({ ...who, unit })}
          maxLength={100}
        />
      </Field>
      {who.person === null && (
        <Field label={text.group.phone}>
          <TextField value={phone} onChange={setPhone} maxLength={60} />
        </Field>
      )}
    </InlineForm>
  )
}

import { useState } from 'react'
import { InlineForm } from '../../desk/InlineForm.tsx'
import { isNobody, nobody, whoData } from '../../desk/somebody.ts'
import { Field } from '../../ui/Field.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { text } from './text.ts'
import { WhoFields } from './WhoFields.tsx'

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
  return (
    <InlineForm
      label={text.group.doAssign}
      missing={text.missingPerson}
      onDone={onDone}
      draft={
        isNobody(who)
          ? null
          : {
              stream,
              type: 'headquarters.assign',
              data: { ...whoData(who), group, role, phone: phone.trim() },
            }
      }
    >
      <WhoFields value={who} onChange={setWho} />
      {who.person === null && (
        <Field label={text.group.phone}>
          <TextField value={phone} onChange={setPhone} maxLength={60} />
        </Field>
      )}
    </InlineForm>
  )
}

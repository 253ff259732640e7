import { SomebodyField } from '../../desk/SomebodyField.tsx'
import type { Somebody } from '../../desk/somebody.ts'
import { Field } from '../../ui/Field.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { text } from './text.ts'

/** Who it is, and of which unit. */
export function WhoFields({
  label = text.person,
  value,
  onChange,
}: {
  label?: string
  value: Somebody
  onChange: (value: Somebody) => void
}) {
  return (
    <>
      <Field label={label}>
        <SomebodyField value={value} onChange={onChange} autoFocus />
      </Field>
      <Field label={text.unit}>
        <TextField
          value={value.unit}
          placeholder={text.unitHint}
          onChange={(unit) => onChange({ ...value, unit })}
          maxLength={100}
        />
      </Field>
    </>
  )
}

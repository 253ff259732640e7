import { useState } from 'react'
import { Field } from '../../ui/Field.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'

/** A list typed as words between commas, or one a line; what was typed stays as typed while it is read. */
export function ListField({
  label,
  value,
  onChange,
  byLine = false,
  most,
}: {
  label: string
  value: readonly string[]
  onChange: (list: string[]) => void
  byLine?: boolean
  /** Most characters of one entry. */
  most: number
}) {
  const [words, setWords] = useState(value.join(byLine ? '\n' : '、'))
  const write = (next: string) => {
    setWords(next)
    onChange(
      next
        .split(byLine ? '\n' : /[,，、\s]+/)
        .map((one) => one.trim().slice(0, most))
        .filter(Boolean),
    )
  }
  return (
    <Field label={label}>
      {byLine ? (
        <TextArea value={words} onChange={write} maxLength={6000} />
      ) : (
        <TextField value={words} onChange={write} maxLength={800} />
      )}
    </Field>
  )
}

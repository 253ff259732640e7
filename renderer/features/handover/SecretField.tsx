import { Field } from '../../ui/Field.tsx'
import styles from './SignForm.module.css'
import { text } from './text.ts'

/** A secret as it is typed: never shown, never kept as a draft. */
export function SecretField({
  value,
  autoFocus,
  onChange,
  onEnter,
}: {
  value: string
  autoFocus: boolean
  onChange: (value: string) => void
  onEnter: () => void
}) {
  return (
    <Field label={text.signSecret}>
      <input
        className={styles.secret}
        type="password"
        autoComplete="off"
        value={value}
        maxLength={200}
        // biome-ignore lint/a11y/noAutofocus: the form was just asked for
        autoFocus={autoFocus}
        onChange={(change) => onChange(change.target.value)}
        onKeyDown={(stroke) => {
          if (stroke.key !== 'Enter') return
          stroke.preventDefault()
          onEnter()
        }}
      />
    </Field>
  )
}

import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'
import { useFieldName } from './field-name.ts'
import styles from './TextField.module.css'

interface TextProps {
  value: string
  onChange: (value: string) => void
  /** The accessible name, where no `Field` gives one. */
  label?: string
  placeholder?: string
  /** Not answered yet: dashed, still free to leave. */
  missing?: boolean
  maxLength?: number
  autoFocus?: boolean
  onKeyDown?: (stroke: KeyboardEvent) => void
}

/** One line of text. `before` and `after` stand inside its frame. */
export function TextField({
  value,
  onChange,
  label,
  missing = false,
  before,
  after,
  ref,
  ...rest
}: TextProps & { before?: ReactNode; after?: ReactNode; ref?: Ref<HTMLInputElement> }) {
  const name = useFieldName(label)
  return (
    <span className={classNames(styles.frame, missing && styles.missing)}>
      {before}
      <input
        {...rest}
        ref={ref}
        className={styles.input}
        aria-label={name}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={(change) => onChange(change.target.value)}
      />
      {after}
    </span>
  )
}

/** Several lines of text; grows with what is written. */
export function TextArea({ value, onChange, label, missing = false, ...rest }: TextProps) {
  const name = useFieldName(label)
  return (
    <textarea
      {...rest}
      className={classNames(styles.area, missing && styles.missing)}
      aria-label={name}
      value={value}
      spellCheck={false}
      onChange={(change) => onChange(change.target.value)}
    />
  )
}

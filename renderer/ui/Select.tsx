import { classNames } from './class-names.ts'
import { useFieldName } from './field-name.ts'
import styles from './Select.module.css'

export interface Option {
  value: string
  label: string
}

/** One of a longer list; the browser's own list, so it works without a mouse. The empty value is 未选. */
export function Select({
  value,
  options,
  onChange,
  label,
  empty,
  missing = false,
}: {
  value: string
  options: readonly Option[]
  onChange: (value: string) => void
  label?: string
  /** What the empty choice says. */
  empty: string
  missing?: boolean
}) {
  const name = useFieldName(label)
  return (
    <select
      className={classNames(styles.select, missing && styles.missing)}
      aria-label={name}
      value={value}
      onChange={(change) => onChange(change.target.value)}
    >
      <option value="">{empty}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

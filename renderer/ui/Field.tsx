import { type ReactNode, useRef } from 'react'
import styles from './Field.module.css'
import { FieldName } from './field-name.ts'

/**
 * A question of a form with its answer. `asked` false says 未问 under the label; it never blocks saving. Not one HTML
 * label round all of it: a press beside one of several controls would press the first.
 */
export function Field({
  label,
  asked = true,
  children,
}: {
  label: string
  asked?: boolean
  children: ReactNode
}) {
  const control = useRef<HTMLSpanElement>(null)
  const focus = () => control.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  return (
    <div className={styles.field}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Tab reaches the control by itself */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the question leads to its answer */}
      <span className={styles.label} onClick={focus}>
        {label}
        {!asked && <span className={styles.unasked}>未问</span>}
      </span>
      <span ref={control} className={styles.control}>
        <FieldName value={label}>{children}</FieldName>
      </span>
    </div>
  )
}

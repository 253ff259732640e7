import type { ReactNode } from 'react'
import styles from './Field.module.css'

/** A question of a form with its answer. `asked` false says 未问 under the label; it never blocks saving. */
export function Field({
  label,
  asked = true,
  children,
}: {
  label: string
  asked?: boolean
  children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={styles.field}>
      <span className={styles.label}>
        {label}
        {!asked && <span className={styles.unasked}>未问</span>}
      </span>
      <span className={styles.control}>{children}</span>
    </label>
  )
}

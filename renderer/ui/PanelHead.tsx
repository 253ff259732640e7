import type { ReactNode } from 'react'
import styles from './PanelHead.module.css'

/** Head of a panel: title, count in words, actions to the right. */
export function PanelHead({
  title,
  count,
  children,
}: {
  title: string
  count?: string
  children?: ReactNode
}) {
  return (
    <header className={styles.head}>
      <h3>{title}</h3>
      {count !== undefined && <span className={styles.count}>{count}</span>}
      <span className={styles.space} />
      {children}
    </header>
  )
}

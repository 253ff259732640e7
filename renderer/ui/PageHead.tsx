import type { ReactNode } from 'react'
import styles from './PageHead.module.css'

/** Head of a screen: its name, what of it is shown, and at the right edge what can be done. */
export function PageHead({
  title,
  count,
  before,
  acts,
  titleHidden = false,
  children,
}: {
  title: string
  /** How many there are, in words. */
  count?: string
  /** Stands before the name: the way back. */
  before?: ReactNode
  acts?: ReactNode
  /** Only read aloud, where the tab above says the name and the line is needed. */
  titleHidden?: boolean
  children?: ReactNode
}) {
  return (
    <header className={styles.head}>
      {before}
      <h2 className={titleHidden ? styles.hidden : styles.title}>{title}</h2>
      {count !== undefined && <span className={styles.count}>{count}</span>}
      {children}
      <span className={styles.space} />
      {acts}
    </header>
  )
}

import type { ReactNode } from 'react'
import styles from './States.module.css'

/** Nothing to show, said in words, with what to do next. */
export function EmptyState({ children }: { children: ReactNode }) {
  return <p className={styles.empty}>{children}</p>
}

import type { ReactNode } from 'react'
import styles from './ReadBack.module.css'

/** Beside a field: how its words are understood, or what they mean. */
export function ReadBack({ children }: { children: ReactNode }) {
  return <span className={styles.read}>{children}</span>
}

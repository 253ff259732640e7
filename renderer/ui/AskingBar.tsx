import type { ReactNode } from 'react'
import styles from './AskingBar.module.css'

/** Asks for something at once, over every screen: the words, what it is about, and what can be pressed. */
export function AskingBar({
  words,
  about,
  ringing,
  children,
}: {
  words: string
  about: string
  /** How many things ring; absent where the bar does not count them. */
  ringing?: number
  children: ReactNode
}) {
  return (
    <div className={styles.bar} role="alert" data-ringing={ringing}>
      <span>{words}</span>
      <span className={styles.about}>{about}</span>
      {children}
    </div>
  )
}

import { useNow } from '../../desk/useNow.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './MustPanel.module.css'

/** How much of a clock has run, from `since` to `due` (UTC ms): white, yellow from a half, orange from four fifths, red. */
export function DueBar({ since, due }: { since: number; due: number }) {
  const now = useNow()
  const share = due <= since ? 1 : Math.min(1, Math.max(0, (now - since) / (due - since)))
  const urgency =
    share >= 1 ? styles.over : share >= 0.8 ? styles.soon : share >= 0.5 ? styles.half : undefined
  return (
    <span className={styles.bar} aria-hidden="true">
      <i className={classNames(urgency)} style={{ width: `${Math.round(share * 100)}%` }} />
    </span>
  )
}

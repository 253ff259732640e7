import { Button } from './Button.tsx'
import styles from './States.module.css'

/** What went wrong, in words, and the way out. */
export function ErrorState({
  words,
  detail,
  action,
  onAction,
}: {
  words: string
  /** What a technician wants to hear, selectable. */
  detail?: string
  action?: string
  onAction?: () => void
}) {
  return (
    <div className={styles.error} role="alert">
      <strong>{words}</strong>
      {detail !== undefined && <p className={styles.detail}>{detail}</p>}
      {action !== undefined && onAction !== undefined && <Button label={action} onPress={onAction} />}
    </div>
  )
}

import styles from './KeyCap.module.css'

/** Keys as caps, printed on the thing they work. */
export function KeyCap({ keys }: { keys: readonly string[] }) {
  return (
    <span className={styles.caps} aria-hidden="true">
      {keys.map((key) => (
        <kbd key={key} className={styles.cap}>
          {key}
        </kbd>
      ))}
    </span>
  )
}

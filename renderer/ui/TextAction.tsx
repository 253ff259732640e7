import styles from './TextAction.module.css'

/** A way out inside a sentence: underlined words that act. */
export function TextAction({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button
      type="button"
      className={styles.action}
      onClick={(press) => {
        press.stopPropagation()
        onPress()
      }}
    >
      {label}
    </button>
  )
}

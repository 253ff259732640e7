import type { ReactNode } from 'react'
import styles from './Button.module.css'
import { classNames } from './class-names.ts'
import { KeyCap } from './KeyCap.tsx'
import { useShortcut } from './useShortcut.ts'

export interface ButtonProps {
  label: string
  /** Printed on the button and bound while it is on the screen. */
  keys?: readonly string[] | undefined
  /** Prints the keys only: the region around the button handles them itself. */
  keysHandled?: boolean
  look?: 'primary' | 'normal' | 'quiet'
  small?: boolean
  /** Why it cannot be pressed now, in words; it stands in the label. */
  refused?: string | null | undefined
  /** Cannot be pressed for a moment, without a reason to read. */
  busy?: boolean
  pressed?: boolean
  icon?: ReactNode
  onPress: () => void
}

/** The one button. A refused one is dashed and carries its reason. */
export function Button(props: ButtonProps) {
  const { label, keys, look = 'normal', small = false, refused = null, busy = false, onPress } = props
  const blocked = refused !== null || busy
  useShortcut(props.keysHandled || blocked ? null : (keys ?? null), onPress)
  return (
    <button
      type="button"
      className={classNames(
        styles.button,
        styles[look],
        small && styles.small,
        refused !== null && styles.refused,
      )}
      aria-disabled={blocked}
      aria-pressed={props.pressed}
      aria-keyshortcuts={keys?.join('+')}
      title={refused ?? undefined}
      onClick={blocked ? undefined : onPress}
    >
      {props.icon}
      <span className={styles.label}>
        {label}
        {refused !== null && <span className={styles.reason}> · {refused}</span>}
      </span>
      {keys !== undefined && refused === null && <KeyCap keys={keys} />}
    </button>
  )
}

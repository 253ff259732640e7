import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './ListLine.module.css'

/** A line that opens something; the open one is marked at its left edge. `className` sets the columns. */
export function ListLine({
  here = false,
  className,
  onPress,
  children,
}: {
  here?: boolean
  className?: string | undefined
  onPress: () => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      className={classNames(styles.line, here && styles.here, className)}
      aria-current={here}
      onClick={onPress}
    >
      {children}
    </button>
  )
}

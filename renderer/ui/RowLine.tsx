import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './RowLine.module.css'

/** A line of a `RowList`: a press chooses it, two open it. `className` sets the columns. */
export function RowLine({
  selected,
  className,
  onSelect,
  onOpen,
  children,
}: {
  selected: boolean
  className?: string | undefined
  onSelect?: () => void
  onOpen?: () => void
  children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and takes the keys
    // biome-ignore lint/a11y/noStaticElementInteractions: the list item around it has the role
    <div
      className={classNames(styles.line, selected && styles.selected, className)}
      onClick={onSelect}
      onDoubleClick={onOpen}
    >
      {children}
    </div>
  )
}

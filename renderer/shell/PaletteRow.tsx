import { useEffect, useRef } from 'react'
import { classNames } from '../ui/class-names.ts'
import { HighlightedText } from '../ui/HighlightedText.tsx'
import { Icon } from '../ui/Icon.tsx'
import { KeyCap } from '../ui/KeyCap.tsx'
import styles from './Palette.module.css'
import type { Ranked } from './rank-actions.ts'

/** One line of the palette: what, about what or why not, and its key. */
export function PaletteRow({ row, chosen, onRun }: { row: Ranked; chosen: boolean; onRun: () => void }) {
  const { action, spans, refused } = row
  const own = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen) own.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field keeps the focus and takes the keys
    <div
      ref={own}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-disabled={refused !== null}
      className={classNames(styles.row, chosen && styles.chosen, refused !== null && styles.refused)}
      onMouseDown={(press) => press.preventDefault()}
      onClick={onRun}
    >
      <Icon name={action.icon} size={18} />
      <span className={styles.label}>
        <HighlightedText text={action.label} spans={spans} />
        <small className={styles.note}>{refused ?? action.note}</small>
      </span>
      {chosen && refused === null && action.keys === undefined && <KeyCap keys={['Enter']} />}
      {action.keys !== undefined && <KeyCap keys={action.keys} />}
    </div>
  )
}

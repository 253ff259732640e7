import { classNames } from '../../ui/class-names.ts'
import styles from './DisplayChoice.module.css'
import { MiniLayout } from './MiniLayout.tsx'
import { drawnOf } from './preview-of.ts'
import { text } from './text.ts'
import type { Wall } from './use-wall.ts'

/** The wall as its displays stand side by side; a press makes one the active one. Nothing where there is only one. */
export function DisplayChoice({
  wall,
  display,
  onChoose,
}: {
  wall: Wall
  display: number
  onChoose: (display: number) => void
}) {
  if (wall.displays.length < 2) return null
  return (
    <ol className={styles.displays} aria-label={text.displays}>
      {wall.displays.map((number) => {
        const { layout, feedByTile } = drawnOf(wall.rows, number)
        const filled = new Set([...feedByTile].flatMap(([tile, feed]) => (feed === null ? [] : [tile])))
        return (
          <li key={number}>
            <button
              type="button"
              aria-pressed={number === display}
              className={classNames(styles.display, number === display && styles.active)}
              onClick={() => onChoose(number)}
            >
              <b>{text.display(number)}</b>
              <MiniLayout layout={layout} filled={filled} />
            </button>
          </li>
        )
      })}
    </ol>
  )
}

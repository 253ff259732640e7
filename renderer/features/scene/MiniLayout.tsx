import type { CSSProperties } from 'react'
import type { Layout } from '../../../domain/scene/scene.ts'
import { classNames } from '../../ui/class-names.ts'
import { areaOf, columnsOf, tileNumbers } from '../../wall/layout-grid.ts'
import styles from './MiniLayout.module.css'

/** A division of a display as a small drawing; tiles with a feed are filled. */
export function MiniLayout({ layout, filled }: { layout: Layout; filled: ReadonlySet<number> }) {
  const grid = { '--columns': columnsOf[layout] } as CSSProperties
  return (
    <span className={styles.mini} style={grid}>
      {tileNumbers(layout).map((tile) => (
        <i
          key={tile}
          className={classNames(styles.tile, filled.has(tile) && styles.filled)}
          style={{ gridArea: areaOf(layout, tile) }}
        />
      ))}
    </span>
  )
}

import type { CSSProperties, DragEvent, ReactNode } from 'react'
import type { TileShown } from '../../feed/tile-view.ts'
import { classNames } from '../../ui/class-names.ts'
import { areaOf, columnsOf } from '../../wall/layout-grid.ts'
import { DeskTile } from './DeskTile.tsx'
import type { Drawn } from './preview-of.ts'
import styles from './WallFrame.module.css'

export interface WallFrameProps {
  /** `pvw` is dashed, `pgm` solid. */
  kind: 'pvw' | 'pgm'
  head: ReactNode
  drawn: Drawn
  nameOf: (feed: string) => string
  /** Tiles that stand out: the chosen one, or those that would change. */
  marked: ReadonlySet<number>
  locked: ReadonlySet<number>
  onChoose: (tile: number) => void
  onShown?: (tile: number, shown: TileShown) => void
  onDragTile?: (tile: number) => void
  onDragOver: (tile: number | null) => void
  onDrop: (tile: number) => void
}

/** One display of the wall as a drawing with living pictures. */
export function WallFrame(props: WallFrameProps) {
  const { kind, head, drawn, nameOf, marked, locked, onChoose, onShown, onDragTile, onDragOver, onDrop } =
    props
  const grid = { '--columns': columnsOf[drawn.layout] } as CSSProperties
  const allow = (drag: DragEvent, tile: number) => {
    drag.preventDefault()
    onDragOver(tile)
  }
  return (
    <section className={styles.frame} aria-label={kind.toUpperCase()}>
      <header className={styles.head}>{head}</header>
      <div className={classNames(styles.wall, styles[kind])} style={grid}>
        {[...drawn.feedByTile].map(([tile, feed]) => (
          // biome-ignore lint/a11y/useSemanticElements: a button may not hold a video
          <div
            key={tile}
            role="button"
            tabIndex={-1}
            className={styles.place}
            style={{ gridArea: areaOf(drawn.layout, tile) }}
            draggable={feed !== null && onDragTile !== undefined}
            onClick={() => onChoose(tile)}
            onKeyDown={(stroke) => {
              if (stroke.key === ' ') onChoose(tile)
            }}
            onDragStart={() => onDragTile?.(tile)}
            onDragOver={(drag) => allow(drag, tile)}
            onDragLeave={() => onDragOver(null)}
            onDrop={(drag) => {
              drag.preventDefault()
              onDrop(tile)
            }}
          >
            <DeskTile
              id={`${kind}-tile-${tile}`}
              number={tile}
              feed={feed}
              name={feed === null ? null : nameOf(feed)}
              isMarked={marked.has(tile)}
              isLocked={locked.has(tile)}
              onShown={onShown}
            />
          </div>
        ))}
      </div>
    </section>
  )
}

import type { LayoutRow } from '../../../domain/scene/rows.ts'
import type { Layout } from '../../../domain/scene/scene.ts'
import { tileNumbers } from '../../wall/layout-grid.ts'
import { layoutOf, type Meaning } from './read-entry.ts'

/** A display as drawn on the desk. */
export interface Drawn {
  layout: Layout
  /** Feed by tile number; null is an empty tile. */
  feedByTile: ReadonlyMap<number, string | null>
}
export interface PreviewOfWall extends Drawn {
  /** Tiles that would show something else, most important first. */
  changed: { tile: number; feed: string }[]
}

/** A feed or a tile being dragged over a tile. */
export interface DragOver {
  tile: number
  feed: string | null
}

/** The display as it stands. */
export function drawnOf(rows: readonly LayoutRow[], display: number): Drawn {
  const layout = layoutOf(rows, display)
  const tiles = rows.find((row) => row.display === display)?.tiles ?? []
  const feedOf = (number: number) => tiles.find((one) => one.tile === number)?.feed ?? null
  return { layout, feedByTile: new Map(tileNumbers(layout).map((number) => [number, feedOf(number)])) }
}

/** Pure: the display as it would stand after what is typed or dragged. Locked tiles survive a scene. */
export function previewOf(
  rows: readonly LayoutRow[],
  display: number,
  meaning: Meaning,
  drag: DragOver | null,
): PreviewOfWall {
  const before = drawnOf(rows, display)
  const after = new Map(before.feedByTile)
  let { layout } = before
  if (meaning.type === 'assign' && meaning.display === display) after.set(meaning.tile, meaning.feed.id)
  if (meaning.type === 'apply' && meaning.display === display) {
    layout = meaning.preset.layout
    const locked =
      rows.find((row) => row.display === display)?.tiles.filter((tile) => tile.lock !== null) ?? []
    after.clear()
    for (const number of tileNumbers(layout)) after.set(number, null)
    for (const { tile, feed } of [...meaning.preset.tiles, ...locked])
      if (after.has(tile)) after.set(tile, feed)
  }
  if (drag !== null) after.set(drag.tile, drag.feed)
  const changed = [...after].flatMap(([tile, feed]) =>
    feed === null || feed === before.feedByTile.get(tile) ? [] : [{ tile, feed }],
  )
  return { layout, feedByTile: after, changed }
}

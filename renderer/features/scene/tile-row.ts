import type { LayoutRow } from '../../../domain/scene/rows.ts'

/** A tile as the layout tells it. */
export type TileRow = LayoutRow['tiles'][number]

/** The tile, null where it was never touched. */
export function tileRowOf(rows: readonly LayoutRow[], display: number, tile: number): TileRow | null {
  const row = rows.find((one) => one.display === display)
  return row?.tiles.find((one) => one.tile === tile) ?? null
}

import { type Layout, tilesIn } from '../../domain/scene/scene.ts'

export const columnsOf: Record<Layout, number> = { 1: 1, 4: 2, 9: 3, 16: 4, '1+5': 3 }

/** Tile numbers of a layout: row by row, in 1+5 the large one first. */
export function tileNumbers(layout: Layout): number[] {
  return Array.from({ length: tilesIn[layout] }, (_, index) => index + 1)
}

/** CSS `grid-area` of a tile: the tiles fill the grid row by row, only the large one of 1+5 needs saying. */
export function areaOf(layout: Layout, tile: number): string | undefined {
  return layout === '1+5' && tile === 1 ? '1 / 1 / span 2 / span 2' : undefined
}

/** The tile in whose corner the mark of the world stands. */
export function isTopRight(layout: Layout, tile: number): boolean {
  return tile === (layout === '1+5' ? 2 : columnsOf[layout])
}

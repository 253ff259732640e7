import type { LayoutRow } from '../../domain/scene/rows.ts'
import { tilesIn } from '../../domain/scene/scene.ts'
import { text } from './text.ts'

/** A window of the wall. */
export interface WallPlace {
  readonly display: number
  readonly tile: number
  readonly feed: string | null
  /** Why nothing can be put there, in words; null while it can. */
  readonly blocked: string | null
}

/** A display that was never arranged is nine empty windows. */
const UNTOUCHED: Pick<LayoutRow, 'layout' | 'tiles'> = { layout: '9', tiles: [] }

/** Every window of the wall, in the order of their numbers; one locked by another seat is blocked. */
export function wallPlaces(
  displays: readonly number[],
  rows: readonly LayoutRow[],
  seat: string | null,
): WallPlace[] {
  return displays.flatMap((display) => {
    const { layout, tiles } = rows.find((row) => row.display === display) ?? UNTOUCHED
    return Array.from({ length: tilesIn[layout] }, (_, n): WallPlace => {
      const known = tiles.find(({ tile }) => tile === n + 1)
      const lock = known?.lock ?? null
      const blocked = lock === null || lock.seat === seat ? null : text.locked
      return { display, tile: n + 1, feed: known?.feed ?? null, blocked }
    })
  })
}

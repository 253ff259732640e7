import { isBoard } from '../../domain/scene/board.ts'
import type { TileShown } from '../feed/tile-view.ts'

export interface Fronts {
  /** What the tile is asked to show. */
  feed: string | null
  /** Board that stands in front, null while a picture does. */
  front: string | null
  /** Boards that have something to show. */
  ready: ReadonlySet<string>
  /** The picture below. */
  shown: TileShown
}

/**
 * Pure: the board that stands in front. Whatever was there stays until the new board has its rows or the new picture
 * its first frame (or the words why there is none), so that nothing black comes between.
 */
export function frontBoard({ feed, front, ready, shown }: Fronts): string | null {
  if (feed === null) return null
  if (isBoard(feed)) return ready.has(feed) ? feed : front
  const { state } = shown.tile
  const isThere = shown.front === feed || state === 'failed' || state === 'stalled'
  return isThere ? null : front
}

import { readBoard } from '../../../domain/scene/board.ts'
import type { LayoutRow } from '../../../domain/scene/rows.ts'
import { tilesIn } from '../../../domain/scene/scene.ts'
import type { FeedInfo } from '../../../protocol/feed.ts'
import { nearCameras, type Where } from '../../board/near.ts'

export interface OnWall {
  feed: string
  display: number
  tile: number
}
export interface StripPicture {
  info: FeedInfo
  /** Where it is on the wall, null while it is not. */
  on: OnWall | null
}
export interface Strip {
  /** Pictures near the incident: those on the wall first. */
  pictures: StripPicture[]
  /** Boards of the incident that are on the wall. */
  boards: OnWall[]
}

/** Pure: what of an incident is on the wall, and what near it could be. */
export function stripOf(
  incident: Where & { key: string },
  feeds: readonly FeedInfo[],
  rows: readonly LayoutRow[],
  most: number,
): Strip {
  const shown = rows.flatMap(({ display, layout, tiles }) =>
    tiles.flatMap(({ tile, feed }) =>
      feed === null || tile > tilesIn[layout] ? [] : [{ feed, display, tile }],
    ),
  )
  const near = nearCameras(feeds, incident).map((info) => ({
    info,
    on: shown.find((one) => one.feed === info.id) ?? null,
  }))
  return {
    pictures: [...near.filter(({ on }) => on !== null), ...near.filter(({ on }) => on === null)].slice(
      0,
      most,
    ),
    boards: shown.filter(({ feed }) => readBoard(feed)?.incident === incident.key),
  }
}

/**
 * 看板: what a tile of the wall may show instead of a camera. A board is named like a feed, so that switching, locking
 * and saving scenes need not know the difference; no bridge sends it, each window draws it from its own rows.
 */
export const boardKinds = ['clock', 'factsheet', 'order', 'deadline', 'fourone', 'timeline', 'plan'] as const
export type BoardKind = (typeof boardKinds)[number]
export const boardText: Record<BoardKind, string> = {
  clock: '事件时钟',
  factsheet: '口径',
  order: '指令矩阵',
  deadline: '报送倒计时',
  fourone: '四个一',
  timeline: '时间线',
  plan: '动态预案',
}

export interface BoardName {
  readonly kind: BoardKind
  /** Stream of the incident it tells of. */
  readonly incident: string
}

const BOARD = new RegExp(`^board-(${boardKinds.join('|')})-(\\w[\\w-]*)$`)

/** Name of a board as the scene keeps it: `board-clock-<id of the incident>`. An id is a UUID, so it fits a feed's. */
export function boardFeed({ kind, incident }: BoardName): string {
  return `board-${kind}-${incident.slice('incident/'.length)}`
}

/** The board that a feed's id names; null for a camera, and for a board this version does not know. */
export function readBoard(feed: string): BoardName | null {
  const [, kind, id] = BOARD.exec(feed) ?? []
  return kind === undefined ? null : { kind: kind as BoardKind, incident: `incident/${id}` }
}

/** No bridge has it: pictures are not asked for under such a name, whatever version wrote it. */
export function isBoard(feed: string): boolean {
  return feed.startsWith('board-')
}

import { boardText, readBoard } from '../../../domain/scene/board.ts'
import type { OnWall } from './strip-of.ts'
import { text } from './text.ts'

/** `窗 2 事件时钟、5 口径 也在播`; empty where no board of the incident is on the wall. */
export function stripBoards(boards: readonly OnWall[], several: boolean): string {
  const names = boards.flatMap(({ feed, display, tile }) => {
    const board = readBoard(feed)
    return board === null ? [] : [`${several ? `${display}.` : ''}${tile} ${boardText[board.kind]}`]
  })
  return names.length === 0 ? '' : text.alsoOn(names.join('、'))
}

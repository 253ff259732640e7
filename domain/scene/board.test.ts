import { describe, expect, test } from 'vitest'
import { boardFeed, boardKinds, isBoard, readBoard } from './board.ts'
import { feedShape } from './scene.ts'

const incident = 'incident/01999c1e-7a5b-7c3d-8e9f-0123456789ab'

describe('看板', () => {
  test.each(boardKinds)('%s 的名字和画面的名字一样能上屏，读回来不变', (kind) => {
    const feed = boardFeed({ kind, incident })
    expect(feedShape.parse(feed)).toBe(feed)
    expect(readBoard(feed)).toEqual({ kind, incident })
    expect(isBoard(feed)).toBe(true)
  })

  test('摄像机不是看板', () => {
    expect(readBoard('cam-12')).toBeNull()
    expect(isBoard('cam-12')).toBe(false)
  })

  test('以后版本才有的看板：认得是看板，但读不出', () => {
    expect(isBoard('board-weather-1')).toBe(true)
    expect(readBoard('board-weather-1')).toBeNull()
  })
})

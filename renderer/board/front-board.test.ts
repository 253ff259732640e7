import { describe, expect, it } from 'vitest'
import type { TileShown } from '../feed/tile-view.ts'
import { type Fronts, frontBoard } from './front-board.ts'

const [clock, order] = ['board-clock-1', 'board-order-1']
const opening: TileShown = { tile: { state: 'opening', since: 0 }, front: null }
const live: TileShown = { tile: { state: 'live', delay: null }, front: 'cam-01' }
const failed: TileShown = { tile: { state: 'failed', since: 0, why: '' }, front: null }
const front = (change: Partial<Fronts>) =>
  frontBoard({ feed: null, front: null, ready: new Set(), shown: opening, ...change })

describe('看板与画面的前后', () => {
  it('看板读到内容才盖住画面', () => {
    expect(front({ feed: clock, shown: live })).toBeNull()
    expect(front({ feed: clock, shown: live, ready: new Set([clock]) })).toBe(clock)
  })

  it('换看板时旧的留到新的有内容', () => {
    expect(front({ feed: order, front: clock, ready: new Set([clock]) })).toBe(clock)
    expect(front({ feed: order, front: clock, ready: new Set([clock, order]) })).toBe(order)
  })

  it('换成画面时看板留到首帧，或说清为什么没有画面', () => {
    expect(front({ feed: 'cam-01', front: clock })).toBe(clock)
    expect(front({ feed: 'cam-01', front: clock, shown: live })).toBeNull()
    expect(front({ feed: 'cam-01', front: clock, shown: failed })).toBeNull()
  })

  it('清空的窗什么也不留', () => {
    expect(front({ feed: null, front: clock, ready: new Set([clock]) })).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { type Open, plan, type Wish } from './plan.ts'

const shown = (tile: string, feed: string, width = 640): Wish => ({ tile, feed, width, rank: 0, warm: false })
const warm = (tile: string, feed: string, rank = 0): Wish => ({ tile, feed, width: 160, rank, warm: true })
const open = (feed: string, width = 640, fronts: string[] = []): Open => ({ feed, width, fronts })
const nothing = { open: [], width: [], close: [] }

describe('接路计划', () => {
  it('没有窗要看就什么也不开', () => {
    expect(plan([], [], 4)).toEqual(nothing)
  })

  it('要看的没开就开，按窗的宽度', () => {
    expect(plan([shown('1', 'cam-1', 960)], [], 4)).toEqual({
      ...nothing,
      open: [{ feed: 'cam-1', width: 960 }],
    })
  })

  it('两个窗看同一路只接一次，按最宽的窗', () => {
    const want = [shown('1', 'cam-1', 320), shown('2', 'cam-1', 1280)]
    expect(plan(want, [], 4).open).toEqual([{ feed: 'cam-1', width: 1280 }])
  })

  it('看板不向街道桥要画面，原来的画面照样收', () => {
    const want = [shown('1', 'board-clock-1'), warm('2', 'board-clock-2'), shown('3', 'cam-1')]
    expect(plan(want, [open('cam-2', 640, ['1'])], 4)).toEqual({
      ...nothing,
      open: [{ feed: 'cam-1', width: 640 }],
      close: ['cam-2'],
    })
  })

  it('已经开着就只改宽度', () => {
    expect(plan([shown('1', 'cam-1', 1280)], [open('cam-1', 640, ['1'])], 4)).toEqual({
      ...nothing,
      width: [{ feed: 'cam-1', width: 1280 }],
    })
  })

  it('宽窗关掉后退回窄窗的宽度', () => {
    const result = plan([shown('1', 'cam-1', 320)], [open('cam-1', 1280, ['1', '2'])], 4)
    expect(result.width).toEqual([{ feed: 'cam-1', width: 320 }])
  })

  it('新画面首帧没到，旧画面不关', () => {
    const result = plan([shown('3', 'cam-2')], [open('cam-1', 640, ['3']), open('cam-2')], 4)
    expect(result).toEqual(nothing)
  })

  it('新画面首帧到了才关旧画面', () => {
    const result = plan([shown('3', 'cam-2')], [open('cam-1'), open('cam-2', 640, ['3'])], 4)
    expect(result.close).toEqual(['cam-1'])
  })

  it('清空的窗立刻关', () => {
    expect(plan([], [open('cam-1', 640, ['3'])], 4).close).toEqual(['cam-1'])
  })

  it('别的窗还要看就不关', () => {
    const result = plan([shown('1', 'cam-1')], [open('cam-1', 640, ['1', '3'])], 4)
    expect(result.close).toEqual([])
  })

  it('预热用最低宽度，超出预算的按重要性舍去', () => {
    const want = [warm('1', 'cam-9', 3), warm('2', 'cam-7', 1), warm('3', 'cam-8', 2)]
    expect(plan(want, [], 2).open).toEqual([
      { feed: 'cam-7', width: 32 },
      { feed: 'cam-8', width: 32 },
    ])
  })

  it('已在窗里的路不占预热预算', () => {
    const want = [shown('1', 'cam-1'), warm('2', 'cam-1', 0), warm('3', 'cam-2', 1)]
    expect(plan(want, [open('cam-1', 640, ['1'])], 1).open).toEqual([{ feed: 'cam-2', width: 32 }])
  })

  it('预热的路上屏时只改宽度，不重新接', () => {
    expect(plan([shown('1', 'cam-2', 960)], [open('cam-2', 160)], 4)).toEqual({
      ...nothing,
      width: [{ feed: 'cam-2', width: 960 }],
    })
  })

  it('不再预热就关', () => {
    expect(plan([], [open('cam-2', 160)], 4).close).toEqual(['cam-2'])
  })
})

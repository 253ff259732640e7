import { describe, expect, it } from 'vitest'
import type { FeedInfo } from '../../../protocol/feed.ts'
import { readEntry, type WallFacts } from './read-entry.ts'

const feed: FeedInfo = {
  ...{ id: 'cam-03', name: '工地西围墙', bridge: 'pazhou', street: '440105015', place: '', key: '03' },
  ...{ source: 'file', marker: null },
}
const preset = {
  ...{ key: 'preset/a', id: 'a', name: '塔吊倾覆', layout: '4' as const, tiles: [] },
  ...{ savedAt: 0, seat: '', pending: false },
}
const row = (display: number, layout: '1' | '4') => ({
  ...{ key: String(display), display, layout, preset: null, tiles: [] },
})
const wall: WallFacts = {
  active: 1,
  displays: [1, 2],
  rows: [row(1, '4'), row(2, '1')],
  presets: [preset],
  feeds: [feed],
}
const read = (typed: string) => readEntry(typed, wall)

describe('口令在这面墙上的意思', () => {
  it('窗号和源号：一路上屏', () => {
    expect(read('3 03')).toEqual({ type: 'assign', display: 1, tile: 3, feed })
    expect(read('2.1 03')).toMatchObject({ type: 'assign', display: 2, tile: 1 })
  })

  it('只有窗号：选中那个窗', () => {
    expect(read('4')).toEqual({ type: 'tile', display: 1, tile: 4 })
  })

  it('场景号', () => {
    expect(read('s')).toEqual({ type: 'unfinished' })
    expect(read('s1')).toEqual({ type: 'apply', display: 1, place: 1, preset })
  })

  it.each([
    ['5 03', '这块屏只有窗 1 到 4，没有窗 5，请换布局或换窗号'],
    ['2.2 03', '这块屏只有窗 1 到 1，没有窗 2，请换布局或换窗号'],
    ['7.1 03', '没有屏 7，请核对屏号'],
    ['1 99', '没有源「99」，请核对源号或首字母'],
    ['s9', '没有场景 9，请看下方场景号'],
    ['abc', '看不懂，写成「3 03」：窗号、空格、源号'],
  ])('「%s」说错在哪里', (typed, words) => {
    expect(read(typed)).toEqual({ type: 'mistake', words })
  })
})

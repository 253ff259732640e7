import { describe, expect, it } from 'vitest'
import { boardFeed } from '../../../domain/scene/board.ts'
import type { LayoutRow } from '../../../domain/scene/rows.ts'
import { commonRun } from '../../board/near.ts'
import { stripOf } from './strip-of.ts'

const feed = (id: string, street: string, place: string, duty = false) => ({
  ...{ id, name: id, bridge: 'pazhou', street, place, key: id.slice(-2), source: 'file' as const },
  ...{ marker: null, duty },
})
const feeds = [
  feed('duty-pazhou', '440105015', '琶洲街道办事处 值班室', true),
  feed('cam-08', '440105015', '琶洲塔 江岸'),
  feed('cam-07', '440105015', '振兴大街 16 号在建工地 东侧'),
  feed('cam-09', '440105015', '会展中心 A 区'),
  feed('cam-01', '440105004', '江南西路'),
]
const incident = { key: 'incident/1', street: '440105015', place: '琶洲街道振兴大街 16 号在建工地' }
const board = boardFeed({ kind: 'order', incident: 'incident/1' })
const tile = (number: number, shown: string | null) => ({
  ...{ tile: number, feed: shown, previous: null, since: 0, seat: '', lock: null, pending: false },
})
const rows: LayoutRow[] = [
  {
    ...{ key: '1', display: 1, layout: '4', preset: null },
    tiles: [tile(1, 'cam-01'), tile(2, board), tile(3, 'cam-09'), tile(5, 'cam-08')],
  },
]

describe('事件页脚的画面', () => {
  const strip = stripOf(incident, feeds, rows, 4)

  it('同一街道的：在屏的排前面，其余按地点相近，值班室排最后', () => {
    expect(strip.pictures.map(({ info, on }) => [info.id, on?.tile ?? null])).toEqual([
      ['cam-09', 3],
      ['cam-07', null],
      ['cam-08', null],
      ['duty-pazhou', null],
    ])
  })

  it('说出这起事件的看板在哪个窗', () => {
    expect(strip.boards).toEqual([{ feed: board, display: 1, tile: 2 }])
  })

  it('不知道街道就没有附近的画面', () => {
    expect(stripOf({ ...incident, street: null }, feeds, rows, 4).pictures).toEqual([])
  })

  it('地点相近看最长的相同一段，空格不算', () => {
    expect(commonRun('振兴大街16号', '琶洲振兴大街 16 号工地')).toBe(7)
    expect(commonRun('江岸', '工地')).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import type { LayoutRow } from '../../../domain/scene/rows.ts'
import type { FeedInfo } from '../../../protocol/feed.ts'
import { previewOf } from './preview-of.ts'

const lock = { seat: 'b', why: '指挥长点看', at: 0 }
const tile = (number: number, feed: string | null, locked = false) => ({
  ...{ tile: number, feed, previous: null, since: 0, seat: 'a', pending: false },
  lock: locked ? lock : null,
})
const rows: LayoutRow[] = [
  { key: '1', display: 1, layout: '4', preset: null, tiles: [tile(1, 'cam-01', true), tile(2, 'cam-02')] },
]
const feed = { id: 'cam-03' } as FeedInfo
const nothing = { type: 'nothing' } as const

describe('预监', () => {
  it('没有口令时与在播相同', () => {
    const preview = previewOf(rows, 1, nothing, null)
    expect(preview.changed).toEqual([])
    expect([...preview.feedByTile.values()]).toEqual(['cam-01', 'cam-02', null, null])
  })

  it('键入的一路先出现在它的窗里', () => {
    const preview = previewOf(rows, 1, { type: 'assign', display: 1, tile: 2, feed }, null)
    expect(preview.changed).toEqual([{ tile: 2, feed: 'cam-03' }])
  })

  it('给另一块屏的口令不动这一块', () => {
    expect(previewOf(rows, 1, { type: 'assign', display: 2, tile: 2, feed }, null).changed).toEqual([])
  })

  it('拖到哪个窗，哪个窗先看到', () => {
    expect(previewOf(rows, 1, nothing, { tile: 3, feed: 'cam-09' }).changed).toEqual([
      { tile: 3, feed: 'cam-09' },
    ])
  })

  it('换场景：锁定的窗不动，其余照场景', () => {
    const preset = {
      ...{ key: 'p', id: 'p', name: '防风', layout: '1+5' as const, savedAt: 0, seat: '', pending: false },
      tiles: [
        { tile: 1, feed: 'cam-07' },
        { tile: 5, feed: 'cam-08' },
      ],
    }
    const preview = previewOf(rows, 1, { type: 'apply', display: 1, place: 1, preset }, null)
    expect(preview.layout).toBe('1+5')
    expect([...preview.feedByTile.values()]).toEqual(['cam-01', null, null, null, 'cam-08', null])
    expect(preview.changed).toEqual([{ tile: 5, feed: 'cam-08' }])
  })
})

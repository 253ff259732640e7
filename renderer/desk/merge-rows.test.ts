import { describe, expect, it } from 'vitest'
import { mergeRows } from './merge-rows.ts'

const row = (key: string, text = key) => ({ key, text })
const before = [row('a'), row('b'), row('c')]

describe('窗口内的行随变化合并', () => {
  it('整窗到达时替换全部', () => {
    expect(mergeRows(before, { type: 'all', rows: [row('z')] })).toEqual([row('z')])
  })
  it('改过的行原地更新，没改的行还是同一个对象', () => {
    const after = mergeRows(before, { type: 'change', upsert: [row('b', '改')], remove: [], order: null })
    expect(after).toEqual([row('a'), row('b', '改'), row('c')])
    expect(after[0]).toBe(before[0])
  })
  it('新行在没有给出次序时排在最后', () => {
    const after = mergeRows(before, { type: 'change', upsert: [row('d')], remove: ['a'], order: null })
    expect(after.map((r) => r.key)).toEqual(['b', 'c', 'd'])
  })
  it('给出次序时按次序排，次序里没有的行不再显示', () => {
    const after = mergeRows(before, {
      type: 'change',
      upsert: [row('d')],
      remove: [],
      order: ['d', 'b', 'a'],
    })
    expect(after.map((r) => r.key)).toEqual(['d', 'b', 'a'])
  })
  it('次序里有而从未到达的行不留空位', () => {
    const after = mergeRows(before, { type: 'change', upsert: [], remove: [], order: ['a', '未到', 'b'] })
    expect(after).toEqual([row('a'), row('b')])
  })
})

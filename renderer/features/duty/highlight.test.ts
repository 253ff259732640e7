import { describe, expect, it } from 'vitest'
import { highlight } from './highlight.ts'

describe('搜索结果里划出命中的字', () => {
  it('几个词各自划出', () => {
    expect(highlight('官洲街道北山岗', '官洲 山岗')).toEqual([
      [0, 2],
      [5, 7],
    ])
  })
  it('重叠的命中合成一段', () => {
    expect(highlight('塔吊倾覆', '塔吊 吊倾')).toEqual([[0, 3]])
  })
  it('拼音首字母划出对应的汉字', () => {
    expect(highlight('琶洲塔吊倾覆', 'tdqf')).toEqual([[2, 6]])
  })
  it('没有命中就不划', () => {
    expect(highlight('塔吊', '泵站')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { matchText } from './match-text.ts'

describe('按汉字、全拼、首字母查找', () => {
  it('首字母 tdqf 找到连续的四个字', () => {
    expect(matchText('琶洲塔吊倾覆', 'tdqf')?.spans).toEqual([[2, 6]])
  })
  it('全拼 hujiao 找到“呼叫”', () => {
    expect(matchText('发出呼叫', 'hujiao')?.spans).toEqual([[2, 4]])
  })
  it('汉字照字面找，位置准确', () => {
    expect(matchText('登记事件', '事件')?.spans).toEqual([[2, 4]])
  })
  it('照字面的排在拼音前面，靠前的排在靠后的前面', () => {
    const written = matchText('qs 表', 'qs')?.score ?? 0
    const early = matchText('签收预警', 'qs')?.score ?? 0
    const late = matchText('催签收', 'qs')?.score ?? 0
    expect(written).toBeGreaterThan(early)
    expect(early).toBeGreaterThan(late)
  })
  it('不连续的首字母也找得到，但排在最后', () => {
    const scattered = matchText('取消三级响应', 'qsj')
    expect(scattered?.spans).toEqual([
      [0, 1],
      [2, 4],
    ])
    expect(scattered?.score).toBeLessThan(100)
  })
  it('没有的字不硬凑', () => {
    expect(matchText('登记事件', '泵站')).toBeNull()
    expect(matchText('登记事件', 'xyz')).toBeNull()
  })
  it('没有输入时什么都匹配，不划线', () => {
    expect(matchText('登记事件', '  ')).toEqual({ spans: [], score: 0 })
  })
})

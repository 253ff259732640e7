import { describe, expect, it } from 'vitest'
import { changedPart } from './changed-part.ts'

describe('更正前后只划出变了的部分', () => {
  it('中间一个数变了', () => {
    expect(changedPart('失联 4 人，搜救中', '失联 3 人，搜救中')).toEqual({
      head: '失联 ',
      before: '4',
      after: '3',
      tail: ' 人，搜救中',
    })
  })
  it.each([
    ['沙袋 40 个', '沙袋 41 个', ['沙袋 ', '40', '41', ' 个']],
    ['140 户', '40 户', ['', '140', '40', ' 户']],
    ['损失 1.5 万', '损失 1.8 万', ['损失 ', '1.5', '1.8', ' 万']],
    ['21:40 到场', '21:46 到场', ['', '21:40', '21:46', ' 到场']],
    ['4 人', '4 人，3 车', ['4 人', '', '，3 车', '']],
    ['第 12 页', '第 12 页第 3 行', ['第 12 页', '', '第 3 行', '']],
  ])('数字整个划掉，不拆开一位：%s → %s', (before, after, parts) => {
    const { head, before: old, after: fresh, tail } = changedPart(before, after)
    expect([head, old, fresh, tail]).toEqual(parts)
  })
  it('只添了字，没有划掉的', () => {
    expect(changedPart('到场', '到场 3 车')).toEqual({ head: '到场', before: '', after: ' 3 车', tail: '' })
  })
  it('重复的字不会被头尾各算一次', () => {
    expect(changedPart('水水', '水水水')).toEqual({ head: '水水', before: '', after: '水', tail: '' })
  })
  it('整句都换了', () => {
    expect(changedPart('甲', '乙')).toEqual({ head: '', before: '甲', after: '乙', tail: '' })
  })
  it('生僻字不被拆成半个', () => {
    expect(changedPart('𠮷', '𠮶')).toEqual({ head: '', before: '𠮷', after: '𠮶', tail: '' })
  })
})

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

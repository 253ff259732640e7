import { describe, expect, test } from 'vitest'
import type { Call } from './call.ts'
import { elements, elementText, missingElements } from './missing.ts'
import { digits, sameness } from './same.ts'

const empty: Call = {
  ...{ direction: 'in', channel: 'phone', startedAt: 1, endedAt: null, readBack: false, street: null },
  ...{ callerUnit: '', callerTitle: '', place: '', category: null, happened: '', occurred: '' },
  ...{ casualties: '', now: '', requests: '', scope: '', alreadyTold: [], recordingRef: null },
}
const asked = { caller: null, phone: null, occurredAt: null, call: empty }

describe('接报要素（接、报、传、跟；肇庆《值班电话记录簿》）', () => {
  test('什么都没问时，先问回拨电话', () => {
    expect(missingElements(asked)).toEqual([...elements])
    expect(missingElements(asked)[0]).toBe('phone')
  })

  test('答“无”也是答了，只有空白算没问', () => {
    const call = { ...empty, casualties: '无', requests: '   ' }
    const missing = missingElements({ ...asked, call })
    expect(missing).not.toContain('casualties')
    expect(missing).toContain('requests')
  })

  test('知道单位而不知道姓名，算问到了来电人', () => {
    expect(missingElements({ ...asked, call: { ...empty, callerUnit: '官洲街道' } })).not.toContain('caller')
  })

  test('时间说得出或已换算成时刻都算', () => {
    expect(missingElements({ ...asked, occurredAt: 5 })).not.toContain('occurred')
    expect(missingElements({ ...asked, call: { ...empty, occurred: '刚才' } })).not.toContain('occurred')
  })

  test('全问到了就一项不缺', () => {
    const call: Call = {
      ...empty,
      ...{ callerUnit: '社区', place: '村口', happened: '塌方', occurred: '刚才', casualties: '无' },
      ...{ now: '还在掉', requests: '封路', scope: '3 户', alreadyTold: [{ whom: '街道', at: null }] },
    }
    expect(missingElements({ caller: '麦秀珍', phone: '139', occurredAt: null, call })).toEqual([])
  })

  test('每一项都有中文名，互不相同', () => {
    expect(new Set(Object.values(elementText)).size).toBe(elements.length)
  })
})

describe('可能是同一件事', () => {
  const report = (place: string, words: string, phone: string | null = null) => ({ place, words, phone })

  test('同一地点、同样的词，比不相干的更像', () => {
    const asking = report('官洲北山岗', '边坡掉土石，堵住村道')
    const like = sameness(asking, report('官洲街道北山岗', '北山岗边坡裂缝，村道有落石'))
    const unlike = sameness(asking, report('琶洲振兴大街', '塔吊倾覆'))
    expect(like).toBeGreaterThan(0.3)
    expect(unlike).toBeLessThan(0.3)
  })

  test('同一号码再打来，提示可能是同一件事', () => {
    const first = report('', '有人被压', '138-0000-2207')
    expect(sameness(first, report('', '人救出来了', '+86 13800002207'))).toBeGreaterThanOrEqual(0.5)
  })

  test('没有号码不算同号', () => {
    expect(sameness(report('', '甲'), report('', '乙'))).toBe(0)
    expect(sameness(report('', '甲', ''), report('', '乙', ''))).toBe(0)
  })

  test('全角、空格、国家码不影响号码', () => {
    expect(digits('＋８６ 138 0000 0001')).toBe('13800000001')
    expect(digits('020-8431 0001')).toBe('02084310001')
  })
})

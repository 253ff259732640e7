import { describe, expect, test } from 'vitest'
import { limitWords } from '../../../domain/profile/step.ts'
import { readLimit } from './read-limit.ts'

describe('读时限', () => {
  test.each([
    ['30 分钟', { every: 'once', minutes: 30 }],
    ['45分', { every: 'once', minutes: 45 }],
    ['2小时', { every: 'once', minutes: 120 }],
    ['每 2 小时', { every: 'minutes', minutes: 120 }],
    ['每10天', { every: 'minutes', minutes: 14_400 }],
    ['每天 17:00、8:00', { every: 'day', times: ['08:00', '17:00'] }],
    ['每日 9：00', { every: 'day', times: ['09:00'] }],
    ['2 个工作日', { every: 'workdays', days: 2 }],
    ['立即', { every: 'atOnce', minutes: 15 }],
    ['立即（按 30 分钟计）', { every: 'atOnce', minutes: 30 }],
    ['立即 按2小时计', { every: 'atOnce', minutes: 120 }],
  ])('%s', (said, limit) => {
    expect(readLimit(said)).toEqual(limit)
  })

  test.each([
    '',
    '半小时',
    '0 分钟',
    '每 5 分钟',
    '每天',
    '每天 25:00',
    '每天 8:00 下午',
    '0 个工作日',
    '立即（按 5 小时计）',
    '立即（按 0 分钟计）',
    '30',
  ])('看不懂：%s', (said) => {
    expect(readLimit(said)).toBeNull()
  })

  test('写出来的都读得回来', () => {
    for (const said of [
      '30 分钟',
      '24 小时',
      '3 天',
      '每 2 小时',
      '每天 08:00、17:00',
      '2 个工作日',
      '立即（按 15 分钟计）',
    ]) {
      const limit = readLimit(said)
      expect(limit === null ? null : limitWords(limit)).toBe(said)
    }
  })
})

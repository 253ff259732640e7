import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, startOfDay } from '../../../domain/time.ts'
import { readRule } from './read-rule.ts'
import { templates } from './templates.ts'

const now = startOfDay('2026-09-16') + 21 * HOUR + 46 * MINUTE + 18_000
const typed = { often: 'once', at: '', hours: '2', from: '', until: '' } as const

describe('把写的时间读成规则', () => {
  it('一次：22:00 就是今晚', () => {
    expect(readRule({ ...typed, at: '22:00' }, now)).toEqual({
      every: 'once',
      at: startOfDay('2026-09-16') + 22 * HOUR,
    })
    expect(readRule({ ...typed, at: '尽快' }, now)).toBe('times')
  })
  it('国庆期间每天 16:30', () => {
    const rule = readRule(
      { ...typed, often: 'daily', at: '16:30', from: '10-1 0:00', until: '10-8 23:59' },
      now,
    )
    expect(rule).toEqual({
      ...{ every: 'day', times: ['16:30'], weekdays: [], from: startOfDay('2026-10-01') },
      until: startOfDay('2026-10-08') + 24 * HOUR - MINUTE,
    })
  })
  it('一天几次，写乱了也排好、去重', () => {
    expect(readRule({ ...typed, often: 'daily', at: '16:30、8:00 16:30' }, now)).toMatchObject({
      times: ['08:00', '16:30'],
    })
    expect(readRule({ ...typed, often: 'daily', at: '16:30 下午' }, now)).toBe('times')
  })
  it('每隔两小时：头一次是两小时后，整分', () => {
    const rule = readRule({ ...typed, often: 'hourly' }, now)
    expect(rule).toEqual({ every: 'minutes', minutes: 120, from: now - 18_000 + 2 * HOUR, until: null })
  })
  it('每隔 0 小时、两天都不收；止早于起不收', () => {
    expect(readRule({ ...typed, often: 'hourly', hours: '0' }, now)).toBe('times')
    expect(readRule({ ...typed, often: 'hourly', hours: '48' }, now)).toBe('times')
    expect(
      readRule({ ...typed, often: 'daily', at: '16:30', from: '10-8 0:00', until: '10-1 0:00' }, now),
    ).toBe('span')
  })
})

describe('套用的样板', () => {
  it('每一个都读得成规则', () => {
    for (const { often, at, hours } of templates) {
      expect(readRule({ often, at, hours, from: '', until: '' }, now)).toMatchObject({ until: null })
    }
  })
})

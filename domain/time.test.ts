import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  calendarDay,
  chineseDate,
  clockTime,
  clockTimeWithSeconds,
  DAY,
  HOUR,
  howLong,
  MINUTE,
  startOfDay,
} from './time.ts'

const instant = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2099, 11, 31) })
// An independent reading of the district's clock: the machine's own time zone table.
const table = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

describe('时间：本区一律是北京时间（Asia/Shanghai，1991 年后没有夏令时）', () => {
  test('日期和钟点与时区数据库一致', () => {
    fc.assert(
      fc.property(instant, (at) => {
        expect(`${calendarDay(at)} ${clockTimeWithSeconds(at)}`).toBe(table.format(at))
        expect(clockTimeWithSeconds(at).startsWith(clockTime(at))).toBe(true)
      }),
    )
  })

  test('零点属于新的一天，前一毫秒还是昨天', () => {
    const midnight = Date.UTC(2026, 11, 31, 16)
    expect(calendarDay(midnight)).toBe('2027-01-01')
    expect(calendarDay(midnight - 1)).toBe('2026-12-31')
    expect(startOfDay('2027-01-01')).toBe(midnight)
  })

  test('每一刻都落在自己那一天的开始和下一天的开始之间', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const start = startOfDay(calendarDay(at))
        expect(start <= at && at < start + DAY).toBe(true)
      }),
    )
  })

  test('跨月、跨年、闰年都能加减天数', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    fc.assert(
      fc.property(instant, fc.integer({ min: -400, max: 400 }), (at, days) => {
        const day = calendarDay(at)
        expect(addDays(addDays(day, days), -days)).toBe(day)
      }),
    )
  })

  test('日期写成值班员的说法', () => {
    expect(chineseDate(Date.UTC(2026, 8, 15, 16))).toBe('9月16日 周三')
    expect(chineseDate(Date.UTC(2026, 10, 21, 13))).toBe('11月21日 周六')
  })

  test.each([
    [-5, '0 秒'],
    [9 * 1000, '9 秒'],
    [59_999, '59 秒'],
    [MINUTE, '1 分钟'],
    [59 * MINUTE, '59 分钟'],
    [HOUR, '1 小时'],
    [HOUR + 12 * MINUTE, '1 小时 12 分'],
    [71 * HOUR + 59 * MINUTE, '71 小时 59 分'],
    [72 * HOUR, '3 天'],
  ])('%d 毫秒说成“%s”', (ms, words) => {
    expect(howLong(ms)).toBe(words)
  })
})

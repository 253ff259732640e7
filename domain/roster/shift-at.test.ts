import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, startOfDay } from '../time.ts'
import { addMonths, calendarDayOf, daysOfMonth, type Holidays, noHolidays, weekday } from './calendar.ts'
import { type Pattern, patternShape } from './pattern.ts'
import { patternNamed, patterns } from './patterns.ts'
import { shiftAfter, shiftAt, shiftsOfMonth } from './shift-at.ts'

const named = (id: string) => patternNamed(id) as Pattern
const at = (day: string, time: string) =>
  startOfDay(day) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000
const holidays: Holidays = {
  source: '国务院办公厅放假安排',
  years: {
    '2026': { source: '测试', off: { '2026-10-01': '国庆节' }, work: { '2026-10-10': '国庆节' } },
  },
}

describe('值班模式', () => {
  test('每个模式的数据都合格，编号不重', () => {
    for (const pattern of patterns) expect(patternShape.safeParse(pattern).success).toBe(true)
    expect(new Set(patterns.map(({ id }) => id)).size).toBe(patterns.length)
  })

  test('每个模式都写明来源，没有找到原文的标为未核验', () => {
    for (const { source } of patterns) expect(source).not.toBe('')
    expect(patterns.filter(({ verified }) => !verified).map(({ id }) => id)).toEqual([
      '3x8-leader-day',
      'holiday',
    ])
  })
})

describe('某一时刻是哪一班', () => {
  test('8:30 以前还是前一天的班', () => {
    const pattern = named('24h-0830')
    expect(shiftAt(pattern, at('2026-09-17', '08:29'))).toMatchObject({ day: '2026-09-16', n: 1 })
    expect(shiftAt(pattern, at('2026-09-17', '08:30'))).toMatchObject({
      day: '2026-09-17',
      from: at('2026-09-17', '08:30'),
      until: at('2026-09-18', '08:30'),
    })
  })

  test('三班倒按零点班、八点班、四点班', () => {
    const names = ['00:00', '07:59', '08:00', '16:00', '23:59'].map(
      (time) => shiftAt(named('3x8'), at('2026-09-17', time))?.name,
    )
    expect(names).toEqual(['零点班', '零点班', '八点班', '四点班', '四点班'])
  })

  test('工作日白天不在值班时间，休息日全天都是', () => {
    const pattern = named('night-0900')
    expect(shiftAt(pattern, at('2026-09-17', '12:00'))).toBeNull()
    expect(shiftAt(pattern, at('2026-09-17', '17:00'))?.name).toBe('夜班')
    expect(shiftAt(pattern, at('2026-09-19', '12:00'))?.name).toBe('全天班')
    // 国庆节放假：星期四也全天值班；调休上班的星期六只值夜班。
    expect(shiftAt(pattern, at('2026-10-01', '12:00'), holidays)?.name).toBe('全天班')
    expect(shiftAt(pattern, at('2026-10-10', '12:00'), holidays)).toBeNull()
  })

  test('24 小时的模式：任何时刻正好有一班，班班相接', () => {
    const whole = patterns.filter(({ id }) => id !== 'night-0900')
    fc.assert(
      fc.property(
        fc.constantFrom(...whole),
        fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) }),
        (pattern, time) => {
          const now = shiftAt(pattern, time)
          expect(now !== null && now.from <= time && time < now.until).toBe(true)
          expect(shiftAfter(pattern, time)?.from).toBe(now?.until)
        },
      ),
    )
  })

  test('一个月的班按月份的天数算，闰年二月有 29 天', () => {
    expect(shiftsOfMonth('2028-02', named('24h-0830'))).toHaveLength(29)
    expect(shiftsOfMonth('2026-09', named('3x8'))).toHaveLength(90)
  })
})

describe('日历', () => {
  test('放假、调休上班、周末、工作日', () => {
    expect(calendarDayOf('2026-10-01', holidays)).toMatchObject({ class: 'holiday', note: '国庆节' })
    expect(calendarDayOf('2026-10-10', holidays)).toMatchObject({ class: 'work', note: '国庆节调休上班' })
    expect(calendarDayOf('2026-10-11', holidays)).toMatchObject({ class: 'rest', note: null })
    expect(calendarDayOf('2026-10-12', holidays)).toMatchObject({ class: 'work', note: null })
  })

  test('没有公布的年份只认周末，不猜节日', () => {
    expect(calendarDayOf('2027-10-01', holidays)).toEqual({ day: '2027-10-01', class: 'work', note: null })
    expect(calendarDayOf('2026-10-01', noHolidays).class).toBe('work')
  })

  test('星期和月份', () => {
    expect(['2026-09-14', '2026-09-20', '2026-11-22'].map(weekday)).toEqual([1, 7, 7])
    expect([addMonths('2026-12', 1), addMonths('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
    expect(daysOfMonth('2026-11').at(-1)).toBe('2026-11-30')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  })
})

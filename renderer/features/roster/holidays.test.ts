import { describe, expect, test } from 'vitest'
import { calendarDayOf, daysOfMonth, isAnnounced, weekday } from '../../../domain/roster/calendar.ts'
import { holidays, keyPeriods } from './holidays.ts'

// 国务院办公厅关于 2026 年部分节假日安排的通知
describe('节假日表', () => {
  test('2026 年国庆放七天，9 月 20 日和 10 月 10 日上班', () => {
    const october = daysOfMonth('2026-10').map((day) => calendarDayOf(day, holidays))
    expect(october.filter((day) => day.class === 'holiday').map(({ day }) => day.slice(8))).toEqual([
      ...['01', '02', '03', '04', '05', '06', '07'],
    ])
    expect(calendarDayOf('2026-10-10', holidays)).toEqual({
      ...{ day: '2026-10-10', class: 'work', note: '国庆节调休上班' },
    })
    expect(calendarDayOf('2026-09-20', holidays).class).toBe('work')
  })

  test('2026 年全年放假 33 天，调休上班的都是周末', () => {
    const year = holidays.years['2026']
    expect(Object.keys(year?.off ?? {})).toHaveLength(33)
    for (const day of Object.keys(year?.work ?? {})) expect(weekday(day)).toBeGreaterThanOrEqual(6)
  })

  test('每一年都写明来源；没有公布的年份不在表里', () => {
    for (const { source } of Object.values(holidays.years)) expect(source).toContain('国务院办公厅')
    expect(isAnnounced(holidays, '2026-05-01')).toBe(true)
    expect(isAnnounced(holidays, '2099-05-01')).toBe(false)
  })

  test('重要时段都写明来源，没有找到原文的标为未核验', () => {
    for (const { source, verified } of keyPeriods) {
      expect(source).not.toBe('')
      expect(verified).toBe(false)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { calendarDay, clockTime, startOfDay } from '../../domain/time.ts'
import { occurredTime } from './occurred-time.ts'

const now = startOfDay('2026-09-16') + (21 * 60 + 46) * 60_000
const read = (said: string, at = now) => {
  const time = occurredTime(said, at)
  return time === null ? null : `${calendarDay(time)} ${clockTime(time)}`
}

describe('来电人说的时间', () => {
  it.each([
    ['20:52', '2026-09-16 20:52'],
    ['20：52', '2026-09-16 20:52'],
    ['2052', '2026-09-16 20:52'],
    ['20点52', '2026-09-16 20:52'],
    ['20点', '2026-09-16 20:00'],
    ['今天 8:05', '2026-09-16 08:05'],
    ['昨天 20:52', '2026-09-15 20:52'],
    ['前天20:52', '2026-09-14 20:52'],
    ['9-15 20:52', '2026-09-15 20:52'],
    ['9月15日20点52分', '2026-09-15 20:52'],
  ])('%s', (said, expected) => {
    expect(read(said)).toBe(expected)
  })
  it('还没到的钟点是昨天的', () => {
    expect(read('23:30')).toBe('2026-09-15 23:30')
  })
  it('年初说的 12 月是去年的', () => {
    expect(read('12-31 23:30', startOfDay('2026-01-01') + 600_000)).toBe('2025-12-31 23:30')
  })
  it.each(['今天 23:30', '25:00', '20:60', '2-30 08:00', '刚才', '', '21'])('%s 不是能用的时间', (said) => {
    expect(read(said)).toBeNull()
  })
})

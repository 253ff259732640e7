import { describe, expect, test } from 'vitest'
import { calendarDay, startOfDay } from '../../../domain/time.ts'
import { readExpiry } from './read-expiry.ts'

describe('到期日', () => {
  test('管到那一天的最后一刻，写回来还是那一天', () => {
    const end = readExpiry('2026-3-1') ?? 0
    expect(end).toBe(startOfDay('2026-03-02') - 1)
    expect(calendarDay(end)).toBe('2026-03-01')
    expect(readExpiry('2026-12-31')).toBe(startOfDay('2027-01-01') - 1)
  })

  test('空的没有到期，不是日子的看不懂', () => {
    expect(readExpiry('  ')).toBeNull()
    for (const words of ['明年', '2026-02-29', '2026-13-01', '2026-00-10', '2026-1-32', '2026/1/1']) {
      expect(readExpiry(words)).toBeUndefined()
    }
    expect(readExpiry('2028-02-29')).not.toBeUndefined()
  })
})

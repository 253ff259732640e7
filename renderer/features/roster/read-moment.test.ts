import { describe, expect, test } from 'vitest'
import { calendarDay, clockTime } from '../../../domain/time.ts'
import { readMoment } from './read-moment.ts'

/** 2026-12-16 21:46 in the district. */
const NOW = Date.UTC(2026, 11, 16, 13, 46)
const said = (words: string) => {
  const at = readMoment(words, NOW)
  return at === null ? null : `${calendarDay(at)} ${clockTime(at)}`
}

describe('外出的时间，怎么写都认得', () => {
  test.each([
    ['12-20 8:00', '2026-12-20 08:00'],
    ['12月20日 08:30', '2026-12-20 08:30'],
    ['2026-12-20 18点', '2026-12-20 18:00'],
    ['2026年12月20日18时05分', '2026-12-20 18:05'],
    ['明天 7：30', '2026-12-17 07:30'],
    ['今天22', '2026-12-16 22:00'],
  ])('%s', (words, moment) => expect(said(words)).toBe(moment))

  test('不写年份时，一月是明年的一月，上个月的还算今年', () => {
    expect(said('1-3 9:00')).toBe('2027-01-03 09:00')
    expect(said('12-1 9:00')).toBe('2026-12-01 09:00')
  })

  test.each(['', '下周', '2-30 8:00', '12-20', '12-20 25:00', '12-20 8:61', '13-1 8:00'])(
    '“%s”读不出来，不猜',
    (words) => expect(said(words)).toBeNull(),
  )
})

import { describe, expect, test } from 'vitest'
import { dayWords, shiftAfter, shiftOf, turnOf } from './next-shift.ts'

const at = (time: string) => Date.parse(`${time}+08:00`)
const three = [1, 2, 3].map((n) => ({
  day: '2026-09-16',
  n,
  from: at(`2026-09-16T${['08', '16', '23'][n - 1]}:00`),
}))

describe('下一班是哪一班', () => {
  test('没有值班表时按 24 小时一班，8:30 交接', () => {
    expect(shiftAfter('2026-09-30.1', [])).toBe('2026-10-01.1')
    expect(shiftOf(at('2026-09-17T08:29'), [])).toBe('2026-09-16.1')
    expect(shiftOf(at('2026-09-17T08:30'), [])).toBe('2026-09-17.1')
    expect(turnOf('2026-09-17.1', [])).toBe(at('2026-09-17T08:30'))
  })
  test('有值班表时按值班表', () => {
    expect(shiftAfter('2026-09-16.1', three)).toBe('2026-09-16.2')
    expect(shiftOf(at('2026-09-16T17:00'), three)).toBe('2026-09-16.2')
    expect(turnOf('2026-09-16.2', three)).toBe(at('2026-09-16T16:00'))
  })
  test('人说的叫法', () => {
    expect(dayWords('2026-09-06.1')).toBe('9月6日')
    expect(dayWords('2026-09-16.2')).toBe('9月16日第2班')
  })
})

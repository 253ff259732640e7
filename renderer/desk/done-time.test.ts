import { describe, expect, test } from 'vitest'
import { clockTimeWithSeconds, HOUR, MINUTE, startOfDay } from '../../domain/time.ts'
import { doneTime } from './done-time.ts'

const at = (hours: number, minutes: number, seconds = 0) =>
  startOfDay('2026-09-16') + hours * HOUR + minutes * MINUTE + seconds * 1000
const now = at(15, 30, 12)
const read = (said: string, moment = now) => {
  const time = doneTime(said, moment)
  return time === null ? null : clockTimeWithSeconds(time)
}

// Own rule: a typed minute is the whole minute and is judged by its end (docs/DOMAIN.md, 报送时限).
describe('什么时候办的', () => {
  test.each([
    ['15:05', '15:05:59'],
    ['1505', '15:05:59'],
    ['15:30', '15:30:12'],
    ['', '15:30:12'],
    ['刚才', null],
  ])('%s', (said, time) => {
    expect(read(said)).toBe(time)
  })

  test('时限 15:05 整：15:04 说的在时限内，15:05 说的算过了，按秒办的按秒算', () => {
    const due = at(15, 5)
    const isLate = (said: string, moment = now) => (doneTime(said, moment) ?? 0) > due
    expect(isLate('15:04')).toBe(false)
    expect(isLate('15:05')).toBe(true)
    expect(isLate('', due)).toBe(false)
    expect(isLate('', due + 59_000)).toBe(true)
    expect(isLate('15:05', due + 59_000)).toBe(true)
  })

  test('时限不在整分的，同一分钟里按末尾算', () => {
    const due = at(15, 5, 20)
    expect((doneTime('15:05', now) ?? 0) > due).toBe(true)
    expect((doneTime('15:04', now) ?? 0) > due).toBe(false)
  })
})

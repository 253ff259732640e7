import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Pace } from './pace.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('歇够了就立即做，没歇够就等到歇够，中间的合成一次', () => {
  let times = 0
  const pace = new Pace(() => {
    times += 1
  }, 25)
  pace.wake()
  expect(times).toBe(1)
  pace.wake()
  pace.wake()
  expect(times).toBe(1)
  vi.advanceTimersByTime(25)
  expect(times).toBe(2)
  vi.advanceTimersByTime(1000)
  expect(times).toBe(2)
  pace.wake()
  expect(times).toBe(3)
})

test('停下以后不再做', () => {
  let times = 0
  const pace = new Pace(() => {
    times += 1
  }, 25)
  pace.wake()
  pace.wake()
  pace.stop()
  vi.advanceTimersByTime(1000)
  expect(times).toBe(1)
})

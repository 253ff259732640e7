import { expect, test } from 'vitest'
import { workersFor } from './start-media.ts'

test('三十二路以内用一个媒体进程，再多用两个，单核机器总是一个', () => {
  expect([0, 1, 32, 33, 500].map((feeds) => workersFor(feeds, 8))).toEqual([1, 1, 1, 2, 2])
  expect(workersFor(500, 1)).toBe(1)
})

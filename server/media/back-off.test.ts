import { expect, test } from 'vitest'
import { backOff } from './back-off.ts'

test('重连间隔 1、2、4、8、16 秒，最多 30 秒', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 1000].map(backOff)).toEqual([
    1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
  ])
})

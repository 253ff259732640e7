import { expect, test } from 'vitest'
import { Rate, RateByKey } from './rate.ts'

test('一次最多放行一阵的量，之后按每秒的量补足', () => {
  const rate = new Rate(10, 20, 0)
  expect(rate.take(20, 0)).toBe(true)
  expect(rate.take(1, 50)).toBe(false)
  expect(rate.take(1, 100)).toBe(true)
  expect(rate.take(20, 1000)).toBe(false)
  expect(rate.take(20, 60_000)).toBe(true)
})

test('时钟倒退不会多放行', () => {
  const rate = new Rate(10, 1, 1000)
  expect(rate.take(1, 1000)).toBe(true)
  expect(rate.take(1, 0)).toBe(false)
})

test('各个地址分别计算', () => {
  const rates = new RateByKey(1, 1)
  expect([rates.take('甲', 0), rates.take('甲', 0), rates.take('乙', 0)]).toEqual([true, false, true])
})

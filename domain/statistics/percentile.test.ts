import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentile } from './percentile.ts'

/** By its words alone: the smallest of the values that at least p of all do not exceed. */
function byDefinition(values: readonly number[], p: number): number {
  const fitting = values.filter((x) => values.filter((y) => y <= x).length / values.length >= p - 1e-12)
  return Math.min(...fitting)
}

test('百分位是实际量到的值，与按定义逐个数出来的相同', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 }),
      fc.constantFrom(0.01, 0.25, 0.5, 0.9, 0.95, 0.99, 1),
      (values, p) => {
        expect(percentile(values, p)).toBe(byDefinition(values, p))
      },
    ),
  )
})
test('没有数据就没有百分位；原来的次序不动', () => {
  expect(percentile([], 0.5)).toBeNull()
  const values = [3, 1, 2]
  expect(percentile(values, 0.5)).toBe(2)
  expect(values).toEqual([3, 1, 2])
})

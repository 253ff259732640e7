import { expect, test } from 'vitest'
import { HOUR } from '../../../domain/time.ts'
import { periodOf, spanOf } from './period.ts'

const none = { first: '', last: '' }

test('近 7 天连今天共 7 天；本月从 1 日起', () => {
  expect(periodOf('week', '2026-03-02', none)).toEqual({ first: '2026-02-24', last: '2026-03-02' })
  expect(periodOf('month', '2026-03-02', none)).toEqual({ first: '2026-03-01', last: '2026-03-02' })
  const span = spanOf({ first: '2026-03-02', last: '2026-03-02' })
  expect(span.to - span.from).toBe(24 * HOUR)
})
test('自定时段不成日期或前后颠倒就没有时段', () => {
  const custom = (first: string, last: string) => periodOf('custom', '2026-03-02', { first, last })
  expect(custom('2026-02-01', '2026-02-28')).toEqual({ first: '2026-02-01', last: '2026-02-28' })
  expect(custom('2026-02-28', '2026-02-01')).toBeNull()
  expect(custom('2026-02-30', '2026-03-01')).toBeNull()
  expect(custom('', '2026-03-01')).toBeNull()
})

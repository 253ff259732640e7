import { describe, expect, it } from 'vitest'
import { DAY, startOfDay } from '../../../domain/time.ts'
import { filterOfSaved, noFilter, savedSpan, spanOf } from './search-span.ts'

const today = '2026-09-16'

describe('查日志的时间范围', () => {
  it('近 7 天连今天一共七天', () => {
    expect(spanOf({ ...noFilter, span: 'week' }, today)).toEqual({
      from: startOfDay('2026-09-10'),
      to: null,
      wrong: false,
    })
  })
  it('自选的两头都算在内，不写年份就是最近的那一天', () => {
    expect(spanOf({ ...noFilter, span: 'own', first: '9-1', last: '9月3日' }, today)).toEqual({
      from: startOfDay('2026-09-01'),
      to: startOfDay('2026-09-03') + DAY - 1,
      wrong: false,
    })
    expect(spanOf({ ...noFilter, span: 'own', first: '12-31', last: '' }, today).from).toBe(
      startOfDay('2025-12-31'),
    )
    expect(spanOf({ ...noFilter, span: 'own', first: '2024-2-29', last: '' }, today).from).toBe(
      startOfDay('2024-02-29'),
    )
  })
  it('没有的日子说看不懂，不当作不限', () => {
    expect(spanOf({ ...noFilter, span: 'own', first: '2-30', last: '' }, today).wrong).toBe(true)
    expect(spanOf({ ...noFilter, span: 'own', first: '上周', last: '' }, today).wrong).toBe(true)
  })
  it('自选的日期存下来带年份，取回还是那几天；随日子走的存天数', () => {
    const own = { ...noFilter, span: 'own', first: '9-1', last: '9月3日' } as const
    const saved = savedSpan(own, today)
    expect(saved).toEqual({ days: null, first: '2026-09-01', last: '2026-09-03' })
    expect(spanOf(filterOfSaved({ person: null, ...saved }), '2027-09-16')).toEqual(spanOf(own, today))
    expect(filterOfSaved({ person: 'a', ...savedSpan({ ...noFilter, span: 'week' }, today) })).toEqual({
      ...noFilter,
      person: 'a',
      span: 'week',
    })
  })
})

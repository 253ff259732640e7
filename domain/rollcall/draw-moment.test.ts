import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { given } from '../../test/story/given.ts'
import { HOUR, MINUTE, startOfDay } from '../time.ts'
import { drawMoment } from './draw-moment.ts'
import { isDue, isMomentHidden, START_WITHIN_MINUTES, startBy } from './due.ts'
import { rollcall } from './rollcall.ts'

const from = startOfDay('2026-09-16') + 22 * HOUR
const span = { from, to: from + 8 * HOUR }
const hash = '0123456789abcdef'.repeat(4)

describe('时段内随机的点名（值班抽查不定时进行）', () => {
  test('总在时段里的整分钟，同一校验值抽出同一时刻', () => {
    const hashes = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 })
    fc.assert(
      fc.property(hashes, fc.integer({ min: 1, max: 24 * 60 }), (digits, length) => {
        const span = { from, to: from + length * MINUTE }
        const at = drawMoment(span, digits.join(''))
        expect(at % MINUTE).toBe(0)
        expect(at).toBeGreaterThanOrEqual(span.from)
        expect(at).toBeLessThan(span.to)
        expect(drawMoment(span, digits.join(''))).toBe(at)
      }),
    )
  })

  test('各个时刻都抽得到，不偏在一头', () => {
    const hours = new Set<number>()
    for (let n = 0; n < 400; n++) {
      const digits = Math.imul(n + 1, 0x9e3779b1) >>> 0
      const one = digits.toString(16).padStart(8, '0').repeat(8)
      hours.add(Math.floor((drawMoment(span, one) - from) / HOUR))
    }
    expect([...hours].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  const data = {
    at: from,
    span,
    way: 'all' as const,
    pool: [{ code: '440105009', name: '海幢街道' }],
    count: null,
    seed: { seq: 41, hash },
    limit: 30,
    note: '',
  }
  test('安排下来的时刻是抽出来的，不是说的那个；没有种子不能抽，时段不到一小时不能抽', () => {
    const plan = (over: object) => given(rollcall).when({ type: 'rollcall.plan', data: { ...data, ...over } })
    const at = drawMoment(span, hash)
    expect(plan({})).toMatchObject({ ok: true, facts: [{ fact: { data: { at, span } } }] })
    expect(plan({ seed: null })).toMatchObject({ ok: false, reason: expect.stringContaining('种子') })
    expect(plan({ span: { from, to: from + HOUR - 1 } })).toMatchObject({ ok: false })
    expect(plan({ span: { from, to: from + HOUR } })).toMatchObject({ ok: true })
  })

  test('到时之前谁也看不到时刻；到时起五分钟内（未核验）要开始', () => {
    const planned = { status: 'planned' as const, at: from, span }
    expect([isMomentHidden(planned, from - 1), isMomentHidden(planned, from)]).toEqual([true, false])
    expect(isMomentHidden({ ...planned, span: null }, from - 1)).toBe(false)
    expect([isDue(planned, from - 1), isDue(planned, from)]).toEqual([false, true])
    expect(isDue({ ...planned, status: 'begun' }, from)).toBe(false)
    expect(startBy(planned)).toBe(from + START_WITHIN_MINUTES * MINUTE)
  })
})

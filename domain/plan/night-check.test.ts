import { expect, test } from 'vitest'
import { MINUTE, startOfDay } from '../time.ts'
import { nightAt, nightWords } from './night-check.ts'

const at = (day: string, hour: number, minute = 0) => startOfDay(day) + (hour * 60 + minute) * MINUTE

test('两点半起查当夜的，中心睡过了头补到八点，再晚等下一夜', () => {
  const next = at('2026-09-17', 2, 30)
  expect(nightAt(at('2026-09-16', 2, 29))).toEqual({ day: null, next: at('2026-09-16', 2, 30) })
  expect(nightAt(at('2026-09-16', 2, 30))).toEqual({ day: '2026-09-16', next })
  expect(nightAt(at('2026-09-16', 7, 59))).toEqual({ day: '2026-09-16', next })
  expect(nightAt(at('2026-09-16', 8))).toEqual({ day: null, next })
})

test('说几个预案、各有什么毛病；只是未核验的、没有毛病的不说', () => {
  const sound = { name: '防台风', faults: [] }
  const unchecked = { name: '燃气', faults: [{ kind: 'unchecked', text: '电话' } as const] }
  expect(nightWords([sound, unchecked])).toBeNull()
  const sick = {
    name: '火灾',
    faults: [
      { kind: 'phone', text: '甲' },
      { kind: 'phone', text: '乙' },
      { kind: 'gone', text: '丙' },
    ] as const,
  }
  expect(nightWords([sound, sick])).toBe(
    '预案夜间体检：1 个预案有问题，请今天内修好。《火灾》电话不能用、人已离开。',
  )
  const many = Array.from({ length: 14 }, (_, n) => ({ ...sick, name: `第 ${n} 个` }))
  expect(nightWords(many)).toContain('；另有 2 个。')
})

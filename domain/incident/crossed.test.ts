import { describe, expect, test } from 'vitest'
import { DAY } from '../time.ts'
import { crossedWords, crossingOf } from './crossed.ts'
import type { LevelStep } from './rows.ts'
import type { Level } from './shapes.ts'

const T0 = Date.UTC(2026, 8, 16, 12, 52)
const step = (level: Level | null, judgedAt: number, more: Partial<LevelStep> = {}): LevelStep => ({
  ...{ level, from: 'assess', rule: null, clause: '', why: '', judgedAt, at: judgedAt, seat: '甲-01' },
  ...more,
})
const incident = (level: Level | null, judgedAt = T0, more: Partial<LevelStep> = {}) => ({
  ...{ key: 'incident/1', category: 'accident' as const, subtype: '12A00', level, street: null },
  ...{ occurredAt: T0, receivedAt: T0, levelHistory: level === null ? [] : [step(level, judgedAt, more)] },
})
const sheet = (figures: Record<string, number>, approvedAt = T0 + 60_000) => ({
  ...{ version: 3, approvedAt },
  figures: Object.entries(figures).map(([key, value]) => ({ key, value })),
})

describe('口径过了线', () => {
  // 国务院令第493号第三条：以上含本数
  test.each<[number, number | null]>([
    [9, null],
    [10, 2],
    [29, 2],
    [30, 1],
  ])('较大的事故死亡 %i 人', (dead, level) => {
    expect(crossingOf(incident(3), sheet({ dead }))?.level ?? null).toBe(level)
  })

  test('说出口径几版、哪一条、现在几级', () => {
    const crossed = crossingOf(incident(3), sheet({ dead: 12 }))
    expect(crossed && crossedWords(crossed)).toBe(
      '口径 3 版已达重大（493号令第三条：死亡10人以上30人以下，为重大），现为较大',
    )
  })

  test('看过这版口径定的级不再提；后来的口径又提', () => {
    expect(crossingOf(incident(3, T0 + 60_000), sheet({ dead: 12 }))).toBeNull()
    expect(crossingOf(incident(3, T0 + 59_999), sheet({ dead: 12 }))).not.toBeNull()
  })

  test('没有定级的，较大以上才提', () => {
    expect(crossingOf(incident(null), sheet({ dead: 1 }))).toBeNull()
    expect(crossingOf(incident(null), sheet({ dead: 3 }))).toMatchObject({ level: 3, judged: null })
  })

  // 493号令第十三条：事故发生之日起 30 日内，道路交通、火灾 7 日内
  test('补报期内才算，最后一刻也算', () => {
    const at = (time: number, subtype = '12A00') =>
      crossingOf({ ...incident(3), subtype }, sheet({ dead: 10 }, time))?.level ?? null
    expect([at(T0 + 30 * DAY), at(T0 + 30 * DAY + 1)]).toEqual([2, null])
    expect([at(T0 + 7 * DAY, '12C00.road'), at(T0 + 7 * DAY + 1, '12C00.road')]).toEqual([2, null])
  })

  // 总局令第21号第二十六条：涉险 10 人以上
  test('一般的事故涉险够数，须按较大报；已按较大报的不再提', () => {
    expect(crossingOf(incident(4), sheet({ atRisk: 9 }))).toBeNull()
    expect(crossingOf(incident(4), sheet({ atRisk: 10 }))).toMatchObject({ level: 3, only: 'report' })
    const like = { reportLike: { level: 3 as const, rule: 'RISKY@2009', clause: '涉险10人以上' } }
    expect(crossingOf(incident(4, T0, like), sheet({ atRisk: 10 }))).toBeNull()
    expect(crossingOf(incident(3), sheet({ atRisk: 10 }))).toBeNull()
  })

  test('森林火灾看林地受灾；没有口径就没有话', () => {
    const fire = { ...incident(4), category: 'natural' as const, subtype: '11G00' }
    expect(crossingOf(fire, sheet({ forest: 100 }))?.level).toBe(2)
    expect(crossingOf(fire, null)).toBeNull()
  })
})

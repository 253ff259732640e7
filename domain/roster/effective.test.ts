import { describe, expect, test } from 'vitest'
import { type ApprovedSwap, effective, type HandChange } from './effective.ts'
import type { Assignment } from './generate.ts'

const on = (day: string, person: string): Assignment => ({ day, n: 1, post: 'officer', person })
const place = (day: string) => ({ day, n: 1, post: 'officer' as const })
const [d1, d2, d3] = ['2026-09-01', '2026-09-02', '2026-09-03'] as const
const base = [on(d1, '甲'), on(d2, '乙'), on(d3, '丙')]
const hand = (key: string, day: string, from: string | null, to: string | null, at: number): HandChange => ({
  ...{ key, ...place(day), from, to, why: '临时有事', at },
})
const swapped = (
  key: string,
  day: string,
  from: string,
  taker: string,
  give: string | null,
  at: number,
): ApprovedSwap => ({
  ...{ key, place: place(day), from, taker, why: '家中有事', at },
  give: give === null ? null : place(give),
})
const people = (result: ReturnType<typeof effective>) =>
  result.standing.map(({ day, person }) => `${day.slice(8)}${person}`)

describe('实际执行的值班表：发布的表，加上手工改动和批准的换班', () => {
  test('换班：两个人的班对调，各自记着原来排的是谁', () => {
    const result = effective(base, [], [swapped('s1', d1, '甲', '乙', d2, 1)])
    expect(people(result)).toEqual(['01乙', '02甲', '03丙'])
    expect(result.standing[0]).toMatchObject({ published: '甲', why: '家中有事', via: ['s1'] })
    expect(result.conflicts.size).toBe(0)
  })

  test('替班：只换一班', () => {
    expect(people(effective(base, [], [swapped('s1', d1, '甲', '丁', null, 1)]))).toEqual([
      '01丁',
      '02乙',
      '03丙',
    ])
  })

  test('换来的班还能再换', () => {
    const two = [swapped('s1', d1, '甲', '乙', d2, 1), swapped('s2', d1, '乙', '丙', d3, 2)]
    const result = effective(base, [], two)
    expect(people(result)).toEqual(['01丙', '02甲', '03乙'])
    expect(result.standing[0]?.via).toEqual(['s1', 's2'])
  })

  test('两台机器钟点不一，先后颠倒也得到同样的表', () => {
    const two = [swapped('s1', d1, '甲', '乙', d2, 5), swapped('s2', d1, '乙', '丙', d3, 2)]
    expect(people(effective(base, [], two))).toEqual(['01丙', '02甲', '03乙'])
  })

  test('排班改过以后对不上的换班不生效，列为冲突', () => {
    const changed = [hand('h1', d1, '甲', '丁', 1)]
    const result = effective(base, changed, [swapped('s1', d1, '甲', '乙', d2, 2)])
    expect(people(result)).toEqual(['01丁', '02乙', '03丙'])
    expect(result.conflicts.get('s1')).toContain('没有生效')
  })

  test('同一班被两份换班抢：先批准的生效，后一份列为冲突', () => {
    const two = [swapped('s1', d1, '甲', '乙', d2, 1), swapped('s2', d1, '甲', '丙', d3, 2)]
    const result = effective(base, [], two)
    expect(people(result)).toEqual(['01乙', '02甲', '03丙'])
    expect([...result.conflicts.keys()]).toEqual(['s2'])
  })

  test('重新发布的表里已经换好的，不算冲突也不再换一次', () => {
    const result = effective([on(d1, '乙'), on(d2, '甲')], [], [swapped('s1', d1, '甲', '乙', d2, 1)])
    expect(people(result)).toEqual(['01乙', '02甲'])
    expect(result.conflicts.size).toBe(0)
  })

  test('换过以后再手工改人', () => {
    const result = effective(base, [hand('h1', d1, '乙', '丁', 3)], [swapped('s1', d1, '甲', '乙', d2, 1)])
    expect(people(result)).toEqual(['01丁', '02甲', '03丙'])
    expect(result.standing[0]).toMatchObject({ published: '甲', via: [] })
  })

  test('补空位、撤下人；已在这一班的人不能再补', () => {
    const filled = effective(base, [hand('h1', d1, null, '丁', 1), hand('h2', d2, '乙', null, 2)], [])
    expect(people(filled)).toEqual(['01甲', '03丙', '01丁'])
    const again = effective(base, [hand('h1', d1, null, '甲', 1)], [])
    expect([...again.conflicts.keys()]).toEqual(['h1'])
  })

  test('不会让一个人在一班里坐两个位置', () => {
    const double = [on(d1, '甲'), on(d1, '乙')]
    expect([...effective(double, [], [swapped('s1', d1, '甲', '乙', null, 1)]).conflicts.keys()]).toEqual([
      's1',
    ])
  })
})

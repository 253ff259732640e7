import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shiftPosts } from '../post.ts'
import { dayClasses, type Holidays, noHolidays } from './calendar.ts'
import { generate, type RosterWish } from './generate.ts'
import { patternNamed, patterns } from './patterns.ts'
import { shiftsOfMonth } from './shift-at.ts'

const holidays: Holidays = {
  source: '测试',
  years: {
    '2026': {
      source: '测试',
      off: Object.fromEntries(
        ['01', '02', '03', '04', '05', '06', '07'].map((day) => [`2026-10-${day}`, '国庆节']),
      ),
      work: { '2026-10-10': '国庆节' },
    },
  },
}
const pool = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`)
const wish = (change: Partial<RosterWish> = {}): RosterWish => ({
  month: '2026-10',
  pattern: patterns[0] as RosterWish['pattern'],
  holidays,
  people: {
    leader: pool('l', 5),
    chief: pool('c', 5),
    officer: pool('o', 9),
    backup: pool('b', 5),
    tech: pool('t', 5),
    wall: pool('w', 5),
  },
  history: {},
  around: [],
  away: [],
  ...change,
})

const turnByTurn = patterns.filter(({ posts }) => posts.every(({ turn }) => turn === 'shift'))
const wishes = fc
  .record({
    month: fc
      .tuple(fc.integer({ min: 2024, max: 2028 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
    pattern: fc.constantFrom(...turnByTurn),
    single: fc.integer({ min: 5, max: 14 }),
    double: fc.integer({ min: 7, max: 20 }),
    holidays: fc.constantFrom(holidays, noHolidays),
  })
  .map(({ month, pattern, single, double, holidays: off }) =>
    wish({
      ...{ month, pattern, holidays: off },
      people: Object.fromEntries(
        shiftPosts.map((post) => [
          post,
          pool(post, post === 'officer' || pattern.id === 'holiday' ? double : single),
        ]),
      ),
    }),
  )

describe('按公平轮换排一个月', () => {
  test('人手足够时每一班都排满，没有人连上两班，也没有人一班占两个位置', () => {
    fc.assert(
      fc.property(wishes, (one) => {
        const { assignments, unfilled } = generate(one)
        expect(unfilled).toEqual([])
        const shifts = shiftsOfMonth(one.month, one.pattern, one.holidays)
        const crews = shifts.map((shift) =>
          assignments.filter(({ day, n }) => day === shift.day && n === shift.n).map(({ person }) => person),
        )
        crews.forEach((crew, i) => {
          expect(new Set(crew).size).toBe(crew.length)
          expect(crew.filter((person) => crews[i + 1]?.includes(person))).toEqual([])
        })
      }),
      { numRuns: 150 },
    )
  })

  test('同岗位的人，工作日、休息日、节假日各类班数相差不超过一个', () => {
    fc.assert(
      fc.property(wishes, (one) => {
        const { assignments, days } = generate(one)
        for (const post of shiftPosts) {
          for (const kind of dayClasses) {
            const counts = (one.people[post] ?? []).map(
              (person) =>
                assignments.filter(
                  (seat) =>
                    seat.person === person &&
                    seat.post === post &&
                    days.find(({ day }) => day === seat.day)?.class === kind,
                ).length,
            )
            expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  test('同样的要求排出同样的表', () => {
    fc.assert(
      fc.property(wishes, (one) => {
        expect(generate(one)).toEqual(generate(structuredClone(one)))
      }),
      { numRuns: 20 },
    )
  })

  test('外出的人那几天不排，回来以后再排', () => {
    const [from, until] = [Date.UTC(2026, 9, 1), Date.UTC(2026, 9, 15)]
    const { assignments, unfilled } = generate(wish({ away: [{ person: 'l1', from, until }] }))
    const own = assignments.filter(({ person }) => person === 'l1').map(({ day }) => day)
    expect(unfilled).toEqual([])
    expect(own.length).toBeGreaterThan(0)
    expect(own.filter((day) => day < '2026-10-15')).toEqual([])
  })

  test('人手不够时宁可空着也不让人连上两班，空缺逐个列出', () => {
    const { assignments, unfilled } = generate(wish({ people: { ...wish().people, leader: ['l1'] } }))
    const own = assignments.filter(({ post }) => post === 'leader').map(({ day }) => day)
    expect(own.slice(0, 3)).toEqual(['2026-10-01', '2026-10-03', '2026-10-05'])
    expect(unfilled.slice(0, 2)).toEqual([
      { day: '2026-10-02', n: 1, post: 'leader', missing: 1 },
      { day: '2026-10-04', n: 1, post: 'leader', missing: 1 },
    ])
  })

  test('上月最后一班的人不接着上本月第一班，下月第一班的人不上本月最后一班', () => {
    const at = (day: string, person: string) => ({ day, n: 1, post: 'leader' as const, person })
    const around = [at('2026-09-30', 'l1'), at('2026-11-01', 'l2')]
    const { assignments } = generate(wish({ around, people: { leader: ['l1', 'l2', 'l3'] } }))
    expect(assignments.find(({ day }) => day === '2026-10-01')?.person).toBe('l2')
    expect(assignments.filter(({ day }) => day === '2026-10-31').map(({ person }) => person)).not.toContain(
      'l2',
    )
  })

  test('只有两个人轮换、下月已经排好时，换一个人开头就能排满', () => {
    for (const person of ['c1', 'c2']) {
      const around = [{ day: '2026-11-01', n: 1, post: 'chief' as const, person }]
      const { assignments, unfilled } = generate(wish({ around, people: { chief: ['c1', 'c2'] } }))
      expect(unfilled.filter(({ post }) => post === 'chief')).toEqual([])
      expect(assignments.findLast(({ post }) => post === 'chief')?.person).not.toBe(person)
    }
  })

  test('接着上月的班数算：前面上得多的人先歇，新来的人不用补以前的班', () => {
    const history = { l1: { work: 9, rest: 3, holiday: 0 }, l2: { work: 8, rest: 3, holiday: 0 } }
    const { assignments } = generate(
      wish({ history, month: '2026-11', people: { leader: ['l1', 'l2', 'l3', 'l4'] } }),
    )
    const shifts = (person: string) => assignments.filter((one) => one.person === person).length
    expect(assignments.find(({ day }) => day === '2026-11-02')?.person).not.toBe('l1')
    expect(shifts('l3') - shifts('l1')).toBeLessThanOrEqual(2)
  })

  test('一个人可上两个岗位时，也不会一班占两个位置或连上两班', () => {
    const both = pool('x', 9)
    const { assignments } = generate(wish({ people: { leader: both, chief: both, officer: both } }))
    const crews = Map.groupBy(assignments, ({ day }) => day)
    const days = [...crews.keys()].sort()
    days.forEach((day, i) => {
      const crew = crews.get(day)?.map(({ person }) => person) ?? []
      const next = crews.get(days[i + 1] ?? '')?.map(({ person }) => person) ?? []
      expect(new Set(crew).size).toBe(crew.length)
      expect(crew.filter((person) => next.includes(person))).toEqual([])
    })
  })

  // 公开的值班表：值班干部周一至周四每日一人，周五至周日同一人
  test('周五至周日同一位值班长，跨月也不换人', () => {
    const pattern = patternNamed('24h-weekend') ?? wish().pattern
    const around = [{ day: '2026-10-31', n: 1, post: 'chief' as const, person: 'c3' }]
    const october = generate(wish({ pattern })).assignments.filter(({ post }) => post === 'chief')
    const on = (day: string) => october.find((one) => one.day === day)?.person
    expect([on('2026-10-17'), on('2026-10-18')]).toEqual([on('2026-10-16'), on('2026-10-16')])
    expect(on('2026-10-19')).not.toBe(on('2026-10-18'))
    const november = generate(wish({ pattern, month: '2026-11', around })).assignments
    expect(november.find(({ day, post }) => day === '2026-11-01' && post === 'chief')?.person).toBe('c3')
  })

  // 领导每日轮换，调度室三班倒
  test('三班倒时带班领导每日一位，当天三班同一人，第二天换人；值班员照样逐班轮换', () => {
    const pattern = patternNamed('3x8-leader-day') ?? wish().pattern
    const { assignments, unfilled } = generate(wish({ pattern, month: '2026-11' }))
    const leaders = (day: string) =>
      assignments.filter((one) => one.day === day && one.post === 'leader').map(({ person }) => person)
    expect(unfilled).toEqual([])
    expect(leaders('2026-11-03')).toHaveLength(3)
    expect(new Set(leaders('2026-11-03')).size).toBe(1)
    expect(leaders('2026-11-04')[0]).not.toBe(leaders('2026-11-03')[0])
    const officers = assignments.filter(({ day, post }) => day === '2026-11-03' && post === 'officer')
    expect(new Set(officers.map(({ person }) => person)).size).toBe(6)
  })

  // 公开的值班表：休息日由同两位领导带班
  test('休息日两位领导同带两天，工作日一位', () => {
    const pattern = patternNamed('24h-rest-pair') ?? wish().pattern
    const { assignments } = generate(wish({ pattern, month: '2026-11' }))
    const on = (day: string) =>
      assignments.filter((one) => one.day === day && one.post === 'leader').map(({ person }) => person)
    expect(on('2026-11-07')).toHaveLength(2)
    expect(on('2026-11-08')).toEqual(on('2026-11-07'))
    expect(on('2026-11-09')).toHaveLength(1)
  })

  test('每个岗位都没有人时，表是空的，空缺都列出', () => {
    const { assignments, unfilled } = generate(wish({ people: {} }))
    expect(assignments).toEqual([])
    expect(unfilled).toHaveLength(31 * shiftPosts.length)
  })
})

import { describe, expect, test } from 'vitest'
import { evening, given } from '../../test/story/given.ts'
import { DAY, HOUR, MINUTE, startOfDay } from '../time.ts'
import { dueAt } from './due.ts'
import { reminder } from './reminder.ts'
import { occurrences, type Rule, ruleShape, ruleWords } from './rule.ts'

const at = (day: string, time: string) =>
  startOfDay(day) + Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)) * MINUTE
const daily: Rule = {
  ...{ every: 'day', times: ['16:30'], weekdays: [] },
  ...{ from: at('2026-10-01', '00:00'), until: at('2026-10-08', '23:59') },
}
const patrol: Rule = { every: 'minutes', minutes: 120, from: at('2026-09-16', '08:00'), until: null }

describe('重复规则', () => {
  // 海珠区城乡安全联勤指挥部：重要时段每日 16:30 零报告
  test('重要时段每天 16:30 零报告：国庆八天报八次', () => {
    const all = occurrences(daily, 0, at('2026-12-31', '00:00'))
    expect(all).toHaveLength(8)
    expect(all[0]).toBe(at('2026-10-01', '16:30'))
    expect(all[7]).toBe(at('2026-10-08', '16:30'))
  })

  test('每两小时巡检从开始那一刻算起，跨过零点不断', () => {
    const night = occurrences(patrol, at('2026-09-16', '21:46'), at('2026-09-17', '04:00'))
    expect(night).toEqual(
      ['22:00', '00:00', '02:00', '04:00'].map((time, place) =>
        at(place === 0 ? '2026-09-16' : '2026-09-17', time),
      ),
    )
  })

  test('只在周一、周五', () => {
    const rule: Rule = { ...daily, weekdays: [1, 5], from: at('2026-09-14', '00:00'), until: null }
    expect(occurrences(rule, 0, at('2026-09-21', '23:00'))).toEqual([
      at('2026-09-14', '16:30'),
      at('2026-09-18', '16:30'),
      at('2026-09-21', '16:30'),
    ])
  })

  test('一次的只有一次；同一刻不算“之后”', () => {
    const once: Rule = { every: 'once', at: 5000 }
    expect(occurrences(once, 4999, 5000)).toEqual([5000])
    expect(occurrences(once, 5000, 9000)).toEqual([])
  })

  test('一天几次的时间写乱了、写重了，也按先后各算一次', () => {
    const rule: Rule = { ...daily, times: ['16:30', '08:00', '16:30'] }
    expect(occurrences(rule, 0, at('2026-10-01', '23:00'))).toHaveLength(2)
    expect(ruleWords(rule)).toBe('每天 08:00、16:30、16:30')
  })

  test('时间写到日历尽头也不出错', () => {
    const end = 8_640_000_000_000_000
    const never: Rule = { ...daily, from: end, until: null }
    expect(occurrences(never, 0, at('2026-12-31', '00:00'))).toEqual([])
    expect(dueAt(never, [], null, end, end)).toMatchObject({ occurrence: null })
    expect(dueAt({ ...patrol, from: end }, [], null, 0, 0).occurrence).toBeNull()
  })

  test('25 点、每分钟一次不收', () => {
    expect(ruleShape.safeParse({ ...daily, times: ['25:00'] }).success).toBe(false)
    expect(ruleShape.safeParse({ ...patrol, minutes: 1 }).success).toBe(false)
  })
})

describe('到期在读的时候算，不靠定时任务', () => {
  const now = at('2026-09-16', '13:10')

  test('没做的那一次一直在，后面错过的记次数', () => {
    expect(dueAt(patrol, [at('2026-09-16', '08:00')], null, patrol.from, now)).toEqual({
      occurrence: at('2026-09-16', '10:00'),
      at: at('2026-09-16', '10:00'),
      missed: 2,
    })
  })

  test('都做了就等下一次', () => {
    const done = ['08:00', '10:00', '12:00'].map((time) => at('2026-09-16', time))
    expect(dueAt(patrol, done, null, patrol.from, now)).toEqual({
      occurrence: at('2026-09-16', '14:00'),
      at: at('2026-09-16', '14:00'),
      missed: 0,
    })
  })

  test('推迟只推迟那一次', () => {
    const snooze = { occurrence: at('2026-09-16', '08:00'), until: at('2026-09-16', '13:30') }
    expect(dueAt(patrol, [], snooze, patrol.from, now).at).toBe(snooze.until)
    expect(dueAt(patrol, [snooze.occurrence], snooze, patrol.from, now).at).toBe(at('2026-09-16', '10:00'))
  })

  test('时段过完、都报了，就没有下一次', () => {
    const done = occurrences(daily, 0, at('2026-12-31', '00:00'))
    expect(dueAt(daily, done, null, daily.from, at('2026-10-09', '08:00')).occurrence).toBeNull()
  })

  test('远处的一次也看得到', () => {
    const once: Rule = { every: 'once', at: now + 400 * DAY }
    expect(dueAt(once, [], null, now, now)).toEqual({ occurrence: once.at, at: once.at, missed: 0 })
  })
})

describe('提醒', () => {
  const data = {
    use: 'check',
    ...{ title: '机房巡检', text: '', person: null, source: null },
    rule: { every: 'once', at: evening },
  } as const
  const set = { type: 'reminder.set', data } as const

  test('完成是陈述：取消之后又报完成，列为存疑，不退回', () => {
    const story = given(reminder, set, { type: 'reminder.cancelled', data: { why: '重复' } })
    expect(
      story.when({ type: 'reminder.done', data: { occurrence: evening, finding: '空调滴水' } }),
    ).toMatchObject({
      ok: true,
      facts: [{ fact: { type: 'reminder.contested', data: { text: '空调滴水' } } }],
    })
  })

  test('推迟要写理由，只能推到以后，最多 24 小时', () => {
    const story = given(reminder, set)
    const snooze = (until: number) =>
      story.when({ type: 'reminder.snooze', data: { occurrence: evening, until, why: '在接电话' } })
    expect(snooze(evening + HOUR)).toMatchObject({ ok: true })
    expect(snooze(evening)).toEqual({ ok: false, reason: '推迟到的时间已经过了，请改到以后' })
    expect(snooze(evening + 2 * DAY)).toMatchObject({ ok: false })
    expect(reminder.commands.snooze.safeParse({ occurrence: 1, until: 2, why: '' }).success).toBe(false)
  })

  test('结束早于开始的规则不收', () => {
    const rule = { ...daily, from: 10, until: 5 }
    expect(given(reminder).when({ type: 'reminder.set', data: { ...data, rule } })).toEqual({
      ok: false,
      reason: '结束时间早于开始时间，请改正',
    })
  })

  test('留言读了就记下，取消了也能读', () => {
    const story = given(reminder, set, { type: 'reminder.cancelled', data: { why: '不用了' } })
    expect(story.when({ type: 'reminder.read', data: { shift: 'shift/2026-09-17.1' } })).toMatchObject({
      ok: true,
    })
  })
})

import { describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE, startOfDay } from '../../domain/time.ts'
import { D2, month, must, publish, published, say, seat, withPeople } from '../testing/roster-story.ts'

describe('排班缺口：空岗前 30 分钟告警', () => {
  const begins = startOfDay(D2) + 8.5 * HOUR
  const away = (from: number, until: number) => ({
    ...{ person: 'l2', from, until, place: '北京', why: '开会', deputy: 'l1', phone: '13800000001' },
    ...{ principal: false, period: null },
  })

  test('都有人在就没有缺口', () => {
    expect(published().query('roster.gap', { now: begins - HOUR })).toEqual([])
  })

  test('下一班的人外出：列为缺口，提前 30 分钟告警，交接表上也有', () => {
    const core = published()
    const data = away(begins - DAY, begins + DAY)
    must(core, say('absence/1', { type: 'absence.file', data }, 'l1'))
    const early = core.query('roster.gap', { now: begins - 31 * MINUTE })
    expect(early).toMatchObject([
      { post: 'leader', name: '何绍钧', alarm: false, alarmAt: begins - 30 * MINUTE },
    ])
    expect(core.query('roster.gap', { now: begins - 30 * MINUTE })[0]?.alarm).toBe(true)
    const carried = core.query('duty.carried', { now: begins - HOUR })
    expect(carried.filter(({ group }) => group === 'roster')).toMatchObject([
      { title: '何绍钧外出，下一班缺人' },
    ])
    expect(carried.filter(({ group }) => group === 'away')).toMatchObject([
      { title: '何绍钧外出', owner: '梁启衡' },
    ])
  })

  test('没有排人的位置也是缺口，补上就没有了', () => {
    const core = withPeople(seat())
    publish(
      core,
      '2026-09',
      0,
      month('2026-09').assignments.filter(({ day, person }) => day !== D2 || person !== 'o4'),
    )
    const now = begins - HOUR
    expect(core.query('roster.gap', { now })).toMatchObject([{ post: 'officer', person: null }])
    must(
      core,
      say(
        'roster/2026-09',
        {
          type: 'roster.change',
          data: { day: D2, n: 1, post: 'officer', from: null, to: 'o5', why: '补班', via: [] },
        },
        'l1',
      ),
    )
    expect(core.query('roster.gap', { now })).toEqual([])
  })

  test('下月的表没有发布：月末最后一班时提醒', () => {
    const now = startOfDay('2026-09-30') + 10 * HOUR
    expect(published().query('roster.gap', { now })).toMatchObject([
      { post: null, words: '10 月的值班表还没有发布，请到排班里生成并发布' },
    ])
  })

  test('从来没有发布过值班表的地方不提醒', () => {
    expect(seat().query('roster.gap', { now: begins })).toEqual([])
  })

  test('人回来了，外出和缺口都消失；返回时间不对的记为存疑', () => {
    const core = published()
    must(core, say('absence/1', { type: 'absence.file', data: away(begins - DAY, begins + DAY) }, 'l1'))
    must(core, say('absence/1', { type: 'absence.back', data: { at: begins - HOUR } }, 'l2'))
    const now = begins - MINUTE
    expect(core.query('roster.gap', { now })).toEqual([])
    expect(core.query('absence.active', { now })).toEqual([])
    must(core, say('absence/1', { type: 'absence.back', data: { at: begins } }, 'l1'))
    expect(core.query('absence.list', { from: begins - DAY, to: begins })[0]).toMatchObject({
      status: 'back',
      contested: true,
    })
  })
})

import { describe, expect, test } from 'vitest'
import type { CarriedItem } from '../carried/carried.ts'
import { HOUR, MINUTE } from '../time.ts'
import { evolveAlarm, noAlarm } from './alarm.ts'
import { ALL_AFTER, type AlarmCause, byUrgency, causeOf, grouped, isAsked, isAsking } from './cause.ts'
import { decideAlarm, LONGEST_SILENCE } from './decide.ts'
import type { AlarmCommand } from './shapes.ts'

const NOW = Date.UTC(2026, 8, 16, 13, 46)
const item: CarriedItem = {
  key: 'reminder/1',
  group: 'reminder',
  title: '零报告 16:30',
  text: '',
  source: 'reminder/1',
  owner: '苏婉仪',
  since: NOW - HOUR,
  due: NOW,
  level: null,
}
const about = { key: 'reminder/1@1', title: '零报告 16:30', source: 'reminder/1', owner: '苏婉仪' }
const silence = (until: number): AlarmCommand => ({
  type: 'alarm.silence',
  data: { ...about, until, why: '值班员正在报' },
})
const by = (person: string | null) => ({ by: { seat: '甲-01', person, post: null }, at: NOW })

describe('告警从起因算出来', () => {
  test('到点那一刻起就是告警，早一毫秒不是', () => {
    expect(causeOf(item, NOW - 1)).toBeNull()
    expect(causeOf(item, NOW)).toMatchObject({ rank: 'important', owner: '苏婉仪', since: NOW })
  })

  test('没有时间的、不算告警的，不响', () => {
    expect(causeOf({ ...item, due: null }, NOW)).toBeNull()
    expect(causeOf({ ...item, group: 'contacts' }, NOW)).toBeNull()
  })

  test('每个告警都有责任人：没有写明的归当班值班员', () => {
    expect(causeOf({ ...item, owner: null }, NOW)?.owner).toBe('当班值班员')
  })

  test('推迟以后是另一个告警，先前的“知道了”不算数', () => {
    const before = causeOf(item, NOW)?.key
    expect(causeOf({ ...item, due: NOW + MINUTE }, NOW + MINUTE)?.key).not.toBe(before)
  })

  test('重的在前，一样重的新的在前', () => {
    const cause = (key: string, rank: AlarmCause['rank'], since: number) => ({ key, rank, since })
    const list = [
      cause('a', 'notice', 9),
      cause('b', 'important', 1),
      cause('c', 'important', 2),
      cause('d', 'urgent', 0),
    ]
    expect(list.sort(byUrgency).map(({ key }) => key)).toEqual(['d', 'c', 'b', 'a'])
  })

  // EEMUA 191：十分钟内超过十个，人看不过来。
  test('十分钟内只单列十个，其余按类合并；隔得开的都单列', () => {
    const many = (gap: number) =>
      Array.from({ length: 12 }, (_, n) => ({ group: 'order' as const, since: NOW + n * gap }))
    expect(grouped(many(1000)).single).toHaveLength(10)
    expect(grouped(many(1000)).rest).toMatchObject([{ group: 'order', alarms: [{}, {}] }])
    expect(grouped(many(10 * MINUTE)).rest).toEqual([])
  })

  test('先响下令的席位，一分钟后全区都响', () => {
    const one = { seat: '甲-01', allFrom: NOW + ALL_AFTER }
    expect(isAsked(one, '甲-01', NOW)).toBe(true)
    expect(isAsked(one, '甲-02', NOW + ALL_AFTER - 1)).toBe(false)
    expect(isAsked(one, '甲-02', NOW + ALL_AFTER)).toBe(true)
    expect(isAsked({ seat: null, allFrom: NOW }, '甲-02', NOW)).toBe(true)
  })
})

describe('知道了和静音', () => {
  test('静音不长于八小时，到点自己结束', () => {
    expect(decideAlarm(noAlarm, silence(NOW + LONGEST_SILENCE), by('su-wanyi'))).toMatchObject({ ok: true })
    expect(decideAlarm(noAlarm, silence(NOW + LONGEST_SILENCE + 1), by('su-wanyi'))).toMatchObject({
      ok: false,
    })
    expect(decideAlarm(noAlarm, silence(NOW), by('su-wanyi'))).toMatchObject({ ok: false })
    expect(isAsking({ acknowledged: null, silenced: { until: NOW } }, NOW - 1)).toBe(false)
    expect(isAsking({ acknowledged: null, silenced: { until: NOW } }, NOW)).toBe(true)
  })

  test('静音要有人负责：没人登录的席位不能静音，但可以说知道了', () => {
    expect(decideAlarm(noAlarm, silence(NOW + MINUTE), by(null))).toMatchObject({ ok: false })
    const known = decideAlarm(noAlarm, { type: 'alarm.acknowledge', data: about }, by(null))
    expect(known).toMatchObject({ ok: true })
  })

  test('第一个说知道了的算数，再说一次也记下', () => {
    const said = { type: 'alarm.acknowledged', data: about } as const
    const once = evolveAlarm(noAlarm, said, { at: NOW })
    expect(evolveAlarm(once, said, { at: NOW + 5 }).acknowledgedAt).toBe(NOW)
  })

  test('没有静音或已经到点，不用恢复', () => {
    const restore = { type: 'alarm.restore', data: {} } as const
    expect(decideAlarm(noAlarm, restore, by('su-wanyi'))).toMatchObject({ ok: false })
    expect(decideAlarm({ ...noAlarm, silentUntil: NOW }, restore, by('su-wanyi'))).toMatchObject({
      ok: false,
    })
    expect(decideAlarm({ ...noAlarm, silentUntil: NOW + 1 }, restore, by('su-wanyi'))).toMatchObject({
      ok: true,
    })
  })
})

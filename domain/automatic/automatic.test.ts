import { describe, expect, test } from 'vitest'
import { orderLines } from '../order/duty-lines.ts'
import type { OrderFact } from '../order/order.ts'
import { IN_TIME, reminderLines } from '../reminder/duty-lines.ts'
import type { ReminderFact } from '../reminder/reminder.ts'
import { sceneLines } from '../scene/duty-lines.ts'
import type { SceneFact } from '../scene/scene.ts'
import { HOUR, MINUTE, startOfDay } from '../time.ts'
import { automaticLines, type Happened, isDerived, named, sourceOf, withNames } from './automatic.ts'

const MORNING = startOfDay('2026-11-21') + 8 * HOUR
let serial = 0
function told<F>(fact: F, at: number, more: Partial<Happened<F>> = {}): Happened<F> {
  serial += 1
  const by = { seat: '甲-01', person: 'chen-yanqiu', post: null }
  return {
    fact,
    told: { at, by, command: `c${serial}`, number: null, pending: false },
    seq: serial,
    recordedAt: at,
    ...more,
  }
}
const assigned = (tile: number, feed: string): SceneFact => ({
  type: 'scene.assigned',
  data: { display: 1, tile, feed },
})

describe('自动记录：一小时里同一来源的同一类并成一行，有次数、末次时间', () => {
  const wall = (...facts: Happened<SceneFact>[]) => automaticLines(sceneLines, 'scene/main@2026-11-21', facts)

  test('一小时内的切屏一行；满一小时另起一行', () => {
    const lines = wall(
      told(assigned(1, 'cam-01'), MORNING),
      told(assigned(2, 'cam-02'), MORNING + MINUTE),
      told(assigned(3, 'cam-03'), MORNING + HOUR - 1),
      told(assigned(4, 'cam-04'), MORNING + HOUR),
    )
    expect(lines.map(({ at, count, lastAt }) => [at, count, lastAt])).toEqual([
      [MORNING, 3, MORNING + HOUR - 1],
      [MORNING + HOUR, 1, MORNING + HOUR],
    ])
    expect(lines[0]?.text).toBe(
      '大屏切换：屏 1 窗 1 切到 cam-01、屏 1 窗 2 切到 cam-02、屏 1 窗 3 切到 cam-03',
    )
    expect(lines[1]?.text).toBe('大屏切换：屏 1 窗 4 切到 cam-04')
  })

  test('锁定另成一行，不打断切屏的归并；键用第一条的，出处是大屏那一天', () => {
    const first = told(assigned(1, 'cam-01'), MORNING)
    const locked = { type: 'scene.locked', data: { display: 1, tile: 1, why: '首长讲话' } } as const
    const lines = wall(first, told(locked, MORNING + 1), told(assigned(2, 'cam-02'), MORNING + 2))
    expect(lines.map(({ count, text }) => [count, text.slice(0, 4)])).toEqual([
      [2, '大屏切换'],
      [1, '大屏锁定'],
    ])
    const key = lines[0]?.key ?? ''
    expect(key).toBe(`scene/main@2026-11-21#${first.told.command}`)
    expect([isDerived(key), isDerived('log/1'), sourceOf(key)]).toEqual([
      true,
      false,
      'scene/main@2026-11-21',
    ])
  })

  test('还没送到中心的算在一行里，这一行就待发送；中心时间早的照样算', () => {
    const waiting = told(assigned(2, 'cam-02'), MORNING - MINUTE)
    const lines = wall(told(assigned(1, 'cam-01'), MORNING), {
      ...waiting,
      seq: null,
      recordedAt: null,
      told: { ...waiting.told, pending: true },
    })
    expect(lines).toMatchObject([{ count: 2, pending: true, at: MORNING, lastAt: MORNING }])
  })

  test('很多家一样的答复只写前八家', () => {
    const lines = wall(
      ...Array.from({ length: 12 }, (_, n) => told(assigned(n + 1, `cam-${n}`), MORNING + n)),
    )
    expect(lines[0]).toMatchObject({ count: 12, text: expect.stringMatching(/cam-7等$/) })
  })
})

describe('指令：下达、迟签收、完成是日志的一行，按时的签收不是', () => {
  const recipients = ['琶洲街道', '区供电局'].map((name) => ({
    key: `unit:${name}`,
    type: 'unit' as const,
    id: null,
    name,
    phone: null,
  }))
  const issued: OrderFact = {
    type: 'order.issued',
    data: {
      ...{
        incident: 'incident/1',
        text: '疏散 200 米内人员',
        recipients,
        place: '',
        point: null,
        attachments: [],
      },
      deadlines: { acknowledge: 5, arriveBy: null, feedbackBy: null, completeBy: MORNING + HOUR },
      ...{
        from: null,
        replaces: null,
        needs: { arrive: false, complete: true },
        restricted: false,
        streets: [],
      },
    },
  }
  const issue = told(issued, MORNING)
  const numbered = { ...issue, told: { ...issue.told, number: 'order/2026-000012' } }
  const said = (name: string) => ({ recipient: `unit:${name}`, byPhone: false, name: '', at: null })
  const linesOf = (...facts: Happened<OrderFact>[]) =>
    automaticLines(orderLines, 'order/1', [numbered, ...facts]).map(({ kind, text, incident }) => [
      kind,
      text,
      incident,
    ])

  test('五分钟整不算迟，多一毫秒算', () => {
    const signed = (after: number) =>
      told<OrderFact>(
        { type: 'order.acknowledged', data: { ...said('琶洲街道'), repeat: '' } },
        MORNING + after,
      )
    const [given] = linesOf()
    expect(given).toEqual(['order', '令 12 下达 琶洲街道、区供电局：疏散 200 米内人员', 'incident/1'])
    expect(linesOf(signed(5 * MINUTE))).toEqual([given])
    expect(linesOf(signed(5 * MINUTE + 1))).toHaveLength(2)
    expect(linesOf(signed(7 * MINUTE))[1]?.[1]).toBe('琶洲街道 迟签收令 12，用时 7 分钟，限 5 分钟')
  })

  test('超过完成时限的写明超时，各家一行', () => {
    const done = (name: string, at: number) =>
      told<OrderFact>(
        { type: 'order.completed', data: { ...said(name), text: '已清空', attachments: [] } },
        at,
      )
    expect(linesOf(done('琶洲街道', MORNING + HOUR))[1]?.[1]).toBe('琶洲街道 完成令 12：已清空')
    const both = linesOf(done('琶洲街道', MORNING + HOUR), done('区供电局', MORNING + HOUR + 9 * MINUTE))
    expect(both[1]?.[1]).toBe('令 12 完成：琶洲街道、区供电局（超时 9 分钟）')
  })
})

describe('巡检：到点没办、过了才办的是告警', () => {
  const set = (use: 'check' | 'reminder'): ReminderFact => ({
    type: 'reminder.set',
    data: {
      use,
      title: '机房巡检',
      text: '',
      person: null,
      source: null,
      rule: { every: 'once', at: MORNING },
    },
  })
  const done = (after: number) =>
    told<ReminderFact>(
      { type: 'reminder.done', data: { occurrence: MORNING, finding: '无异常' } },
      MORNING + after,
    )
  const linesOf = (use: 'check' | 'reminder', after: number) =>
    automaticLines(reminderLines, 'reminder/1', [told(set(use), MORNING - HOUR), done(after)])

  test('边界', () => {
    expect(linesOf('check', IN_TIME)).toMatchObject([
      { kind: 'note', text: '巡检「机房巡检」08:00 的已办：无异常' },
    ])
    expect(linesOf('check', 47 * MINUTE)).toMatchObject([
      { kind: 'alarm', text: '巡检「机房巡检」08:00 的已办（迟 47 分钟）：无异常' },
    ])
  })

  test('个人的提醒不进日志', () => {
    expect(linesOf('reminder', HOUR)).toEqual([])
  })
})

test('人名在读的时候照通讯录写进去', () => {
  const names: Record<string, string> = { 'chen-yanqiu': '陈砚秋' }
  expect(withNames(`${named('chen-yanqiu')} 签到`, (id) => names[id] ?? id)).toBe('陈砚秋 签到')
  expect(withNames(`${named(null)} 签到`, (id) => id)).toBe('未登录 签到')
})

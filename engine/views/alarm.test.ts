import { describe, expect, test } from 'vitest'
import type { AnyCommand } from '../../domain/index.ts'
import { recipientKey } from '../../domain/order/recipient.ts'
import { DAY, HOUR, MINUTE } from '../../domain/time.ts'
import { openSeat } from '../seat.ts'
import { commandsOf, MORNING, report } from '../testing/commands.ts'

type Issue = Extract<AnyCommand, { type: 'order.issue' }>['data']
const pazhou = {
  key: recipientKey({ type: 'street', id: '440105012', name: '琶洲街道' }),
  type: 'street',
  id: '440105012',
  name: '琶洲街道',
  phone: null,
} as const
const order: Issue = {
  incident: null,
  text: '疏散 200 米内人员',
  place: '',
  point: null,
  attachments: [],
  from: null,
  replaces: null,
  needs: { arrive: false, complete: true },
  recipients: [pazhou],
  deadlines: { acknowledge: 5, arriveBy: null, feedbackBy: null, completeBy: null },
}

function desk() {
  const core = openSeat({ dir: ':memory:', checkProjections: true })
  const make = commandsOf('甲-01', 1)
  const say = (stream: string, command: AnyCommand, at?: number) => {
    const made = make(stream, command)
    expect(core.submit(at === undefined ? made : { ...made, at })).toMatchObject({ ok: true })
  }
  const now = (at: number) => core.query('alarm.now', { now: at })
  const titles = (at: number) => now(at).map(({ rank, title }) => [rank, title])
  const know = (at: number, title: string) => {
    const row = now(at).find((one) => one.title === title)
    if (row === undefined) throw new Error(`没有告警 ${title}`)
    const { key, source, owner, stream } = row
    return { stream, about: { key, title, source, owner } }
  }
  return { core, say, now, titles, know }
}
const reminder: AnyCommand = {
  type: 'reminder.set',
  data: {
    use: 'report',
    title: '零报告',
    text: '',
    person: null,
    source: null,
    rule: { every: 'once', at: MORNING + HOUR },
  },
}

describe('一张告警清单', () => {
  test('报送时钟：80% 起提醒，到时以后才算超时，报出就没有了', () => {
    const { core, say, now } = desk()
    say('incident/1', report('塔吊倾覆'))
    const of = (at: number) => now(at).find(({ title }) => title.startsWith('电话报（市应急局）'))
    const start = MORNING + 1000
    expect(of(start + 24 * MINUTE - 1)).toBeUndefined()
    expect(of(start + 24 * MINUTE)).toMatchObject({
      rank: 'important',
      title: expect.stringContaining('快到时：塔吊倾覆'),
    })
    expect(of(start + 30 * MINUTE)).toMatchObject({ rank: 'important' })
    expect(of(start + 30 * MINUTE + 1)).toMatchObject({
      rank: 'urgent',
      title: expect.stringContaining('已超时：塔吊倾覆'),
    })
    const clock =
      core
        .query('deadline.clocks', { incident: 'incident/1', now: start })
        .find(({ label }) => label === '电话报（市应急局）')?.clock ?? ''
    say('deadline/1', {
      type: 'deadline.done',
      data: { clock, doneAt: start + MINUTE, note: '', attachments: [] } as never,
    })
    expect(of(start + 31 * MINUTE)).toBeUndefined()
    core.close()
  })

  test('一个人知道了，全区不再响，起因没完就还在清单里', () => {
    const { core, say, now, know } = desk()
    say('reminder/1', reminder)
    const at = MORNING + HOUR
    const { stream, about } = know(at, '零报告')
    say(stream, { type: 'alarm.acknowledge', data: about }, at)
    expect(now(at)).toMatchObject([{ title: '零报告', acknowledged: { person: '陈砚秋', at } }])
    say('reminder/1', { type: 'reminder.done', data: { occurrence: at, finding: '已报' } })
    expect(now(at)).toEqual([])
    expect(core.query('alarm.said', { from: at })).toMatchObject([{ act: 'acknowledged', title: '零报告' }])
    core.close()
  })

  test('静音到点自己结束；没到点的写进交接班，带原因和是谁', () => {
    const { core, say, now, know } = desk()
    say('reminder/1', reminder)
    const at = MORNING + HOUR
    const { stream, about } = know(at, '零报告')
    const until = at + 10 * MINUTE
    say(stream, { type: 'alarm.silence', data: { ...about, until, why: '正在报' } }, at)
    const silent = (when: number) => now(when)[0]?.silenced ?? null
    expect(silent(until - 1)).toMatchObject({ until, why: '正在报', person: '陈砚秋' })
    expect(silent(until)).toBeNull()
    const carried = (when: number) =>
      core.query('duty.carried', { now: when }).filter(({ group }) => group === 'silenced')
    expect(carried(until - 1)).toMatchObject([
      { title: '零报告', due: until, text: '正在报；陈砚秋 09:00 静音，09:10 自动恢复' },
    ])
    expect(carried(until)).toEqual([])
    say(stream, { type: 'alarm.restore', data: {} }, at + MINUTE)
    expect([silent(at + MINUTE), carried(at + MINUTE)]).toEqual([null, []])
    core.close()
  })

  test('拒收响到有人处理：重新签收、改派或一天以后为止', () => {
    const { core, say, titles } = desk()
    say('order/1', { type: 'order.issue', data: order })
    const said = { recipient: pazhou.key, byPhone: false, name: '', at: null }
    say('order/1', { type: 'order.refuse', data: { ...said, why: '人手不够' } })
    const refused = ['urgent', '琶洲街道拒收：人手不够']
    expect(titles(MORNING + MINUTE)).toEqual([refused])
    expect(titles(MORNING + DAY - MINUTE)).toEqual([refused])
    expect(titles(MORNING + DAY + MINUTE)).toEqual([])
    say('order/1', { type: 'order.acknowledge', data: { ...said, repeat: '疏散' } })
    expect(titles(MORNING + MINUTE)).toEqual([])
    core.close()
  })

  test('改打电话先响下令的席位，一分钟后都响；签收就没有了', () => {
    const { core, say, now } = desk()
    say('order/1', { type: 'order.issue', data: order })
    say('order/1', { type: 'order.escalate', data: { recipient: pazhou.key, rung: 'phone', to: null } })
    const [call] = now(MORNING + 11 * MINUTE)
    expect(call).toMatchObject({ rank: 'urgent', seat: '甲-01', call: `order/1 ${pazhou.key}` })
    expect((call?.allFrom ?? 0) - (call?.since ?? 0)).toBe(MINUTE)
    const said = { recipient: pazhou.key, byPhone: false, name: '', at: null }
    say('order/1', { type: 'order.acknowledge', data: { ...said, repeat: '疏散' } })
    expect(now(MORNING + 11 * MINUTE)).toEqual([])
    core.close()
  })
})

import { describe, expect, test } from 'vitest'
import type { AnyCommand } from '../../domain/index.ts'
import { HOUR, MINUTE } from '../../domain/time.ts'
import { openSeat } from '../seat.ts'
import { commandsOf, MORNING } from '../testing/commands.ts'

function desk() {
  const core = openSeat({ dir: ':memory:', checkProjections: true })
  const make = commandsOf('甲-01', 1)
  const say = (stream: string, command: AnyCommand, person = 'chen-yanqiu') => {
    const made = make(stream, command)
    expect(core.submit({ ...made, by: { ...made.by, person } })).toMatchObject({ ok: true })
  }
  const carried = (now: number) =>
    core.query('duty.carried', { now }).map(({ group, title, due }) => [group, title, due])
  return { core, say, carried }
}
const set = (data: Partial<Extract<AnyCommand, { type: 'reminder.set' }>['data']>): AnyCommand => ({
  type: 'reminder.set',
  data: {
    ...{ use: 'reminder', title: '提醒', text: '', person: null, source: null },
    rule: { every: 'once', at: MORNING + HOUR },
    ...data,
  },
})

describe('提醒和留言', () => {
  test('巡检每两小时：错过的都算，做了一次就问下一次', () => {
    const { core, say, carried } = desk()
    const rule = { every: 'minutes', minutes: 120, from: MORNING + MINUTE, until: null } as const
    say('reminder/1', set({ use: 'check', title: '机房巡检', rule }))
    const now = MORNING + 5 * HOUR
    const first = core.query('reminder.open', { now, person: null })[0]
    expect(first).toMatchObject({ occurrence: rule.from, missed: 3 })
    say('reminder/1', { type: 'reminder.done', data: { occurrence: rule.from, finding: '正常' } })
    expect(carried(now)).toEqual([['reminder', '机房巡检', rule.from + 2 * HOUR]])
    core.close()
  })

  test('自己的提醒只有自己看见，不进交接班', () => {
    const { core, say, carried } = desk()
    say('reminder/1', set({ title: '回家带药', person: 'chen-yanqiu' }))
    const seen = (person: string) => core.query('reminder.open', { now: MORNING, person }).length
    expect([seen('chen-yanqiu'), seen('su-wanyi')]).toEqual([1, 0])
    expect(carried(MORNING)).toEqual([])
    core.close()
  })

  test('留给下一班的话：自己看过不算，下一班的人看了才收起', () => {
    const { core, say, carried } = desk()
    say('reminder/1', set({ use: 'message', title: '家属由社区陪护，勿直接致电' }))
    say('reminder/1', { type: 'reminder.read', data: { shift: null } })
    expect(carried(MORNING)).toEqual([['message', '家属由社区陪护，勿直接致电', null]])
    say('reminder/1', { type: 'reminder.read', data: { shift: 'shift/2026-11-22.1' } }, 'su-wanyi')
    expect(carried(MORNING)).toEqual([])
    core.close()
  })

  test('取消的、做完的一次提醒不再提', () => {
    const { core, say, carried } = desk()
    say('reminder/1', set({}))
    say('reminder/2', set({}))
    say('reminder/1', { type: 'reminder.cancel', data: { why: '重复' } })
    say('reminder/2', { type: 'reminder.done', data: { occurrence: MORNING + HOUR, finding: '' } })
    expect(carried(MORNING + 2 * HOUR)).toEqual([])
    core.close()
  })
})

describe('持续异常', () => {
  const raise = (title: string, nextCheck: number | null, silenced = false): AnyCommand => ({
    type: 'standing.raise',
    data: { title, text: '', since: null, owner: 'su-wanyi', nextCheck, source: null, silenced },
  })

  test('有负责人的名字、自何时起、下次核查；解除了就不再交', () => {
    const { core, say, carried } = desk()
    say('standing/1', raise('没有定时间的', null))
    say('standing/2', raise('雨量站低电告警静音', MORNING + HOUR, true))
    say('standing/3', raise('凤阳街道桥断线', MORNING + HOUR))
    expect(carried(MORNING)).toEqual([
      ['standing', '凤阳街道桥断线', MORNING + HOUR],
      ['standing', '没有定时间的', null],
      ['silenced', '雨量站低电告警静音', MORNING + HOUR],
    ])
    say('standing/3', {
      type: 'standing.check',
      data: { finding: '仍未恢复', nextCheck: MORNING + 3 * HOUR },
    })
    say('standing/1', { type: 'standing.end', data: { result: '已修复' } })
    say('standing/3', { type: 'standing.hand', data: { to: '区供电局', why: '' } })
    expect(core.query('standing.open', { limit: 10 })).toMatchObject([
      { key: 'standing/2' },
      { key: 'standing/3', nextCheck: MORNING + 3 * HOUR, ownerName: '区供电局', steps: [{}, {}] },
    ])
    expect(core.query('standing.one', { stream: 'standing/1' })).toMatchObject([
      { ended: { result: '已修复' } },
    ])
    core.close()
  })
})

describe('常用搜索', () => {
  test('各人存各人的，别人不能改；删了就没有', () => {
    const { core, say } = desk()
    const save: AnyCommand = {
      type: 'lookup.save',
      data: { name: '塔吊', words: '塔吊', kinds: [], person: null, days: 30 },
    }
    say('lookup/1', save)
    const own = (person: string) => core.query('lookup.own', { person }).map(({ name }) => name)
    expect([own('chen-yanqiu'), own('su-wanyi')]).toEqual([['塔吊'], []])
    const other = commandsOf('甲-01', 2)('lookup/1', { type: 'lookup.remove', data: {} })
    expect(core.submit({ ...other, by: { ...other.by, person: 'su-wanyi' } })).toEqual({
      ok: false,
      reason: '这是别人存的搜索，请另存一个',
    })
    say('lookup/1', { type: 'lookup.remove', data: {} })
    expect(own('chen-yanqiu')).toEqual([])
    core.close()
  })
})

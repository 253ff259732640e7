import { describe, expect, test } from 'vitest'
import { drawMoment } from '../../domain/rollcall/draw-moment.ts'
import { startBy } from '../../domain/rollcall/due.ts'
import type { RollcallCommand, RollcallResult } from '../../domain/rollcall/rollcall.ts'
import { openSeat } from '../seat.ts'
import { commandsOf, MORNING } from '../testing/commands.ts'
import { smallCentre } from '../testing/small-centre.ts'
import { leagueOf, type TimedCall } from './rollcall-league.ts'

const stream = 'rollcall/1'
const streets = [
  { code: '440105004', name: '江南中街道' },
  { code: '440105015', name: '琶洲街道' },
  { code: '440105001', name: '赤岗街道' },
]
const [jiangnanzhong, pazhou, chigang] = ['440105004', '440105015', '440105001'] as const
const begin: RollcallCommand = { type: 'rollcall.begin', data: { at: MORNING, streets, limit: 30 } }
const answer = (street: string, result: RollcallResult, seconds: number | null): RollcallCommand => ({
  type: 'rollcall.answer',
  data: { street, result, seconds, still: null, postCorrect: null, quality: 'clear', remark: '' },
})
const phone = (street: string, reached: boolean): RollcallCommand => ({
  type: 'rollcall.phone',
  data: { street, reached, by: reached ? '丘雪莹' : '', words: reached ? '在位，摄像头断电' : '无人接听' },
})

function held(...commands: RollcallCommand[]) {
  const core = openSeat({ dir: ':memory:', checkProjections: true })
  const make = commandsOf('甲-01', 1)
  for (const command of commands) expect(core.submit(make(stream, command))).toMatchObject({ ok: true })
  return { core, make }
}
const carried = (core: ReturnType<typeof held>['core']) =>
  core
    .query('duty.carried', { now: MORNING })
    .filter(({ group }) => group === 'rollcall')
    .map(({ key, title, text }) => [key, title, text])

describe('点名的结果表', () => {
  test('每个街道一行，按点名次序，带秒数和人数', () => {
    const { core } = held(begin, answer(pazhou, 'present', 3.5), answer(jiangnanzhong, 'absent', 8))
    const [sheet] = core.query('rollcall.one', { rollcall: stream })
    expect(sheet).toMatchObject({ status: 'begun', streets: 3, present: 1, absent: 1, fault: 0, way: null })
    expect(sheet?.calls.map(({ name, result, seconds }) => [name, result, seconds])).toEqual([
      ['江南中街道', 'absent', 8],
      ['琶洲街道', 'present', 3.5],
      ['赤岗街道', null, null],
    ])
  })

  test('两个席位结果不同：先到的算数，后到的列出来，核定后清掉', () => {
    const { core, make } = held(begin, answer(pazhou, 'present', 3), answer(pazhou, 'absent', 3))
    const [before] = core.query('rollcall.one', { rollcall: stream })
    expect(before?.calls[1]).toMatchObject({ result: 'present', contested: [{ result: 'absent' }] })
    expect(carried(core)).toEqual([
      [stream, '点名没有结束，还有 2 个街道', '共 3 个街道'],
      [`${stream}.${pazhou}.contested`, '琶洲街道点名结果存疑', '两个席位的结果不一样，请带班领导核定'],
    ])
    core.submit(
      make(stream, {
        type: 'rollcall.settle',
        data: { street: pazhou, result: 'absent', why: '看了录像' },
      }),
    )
    const [after] = core.query('rollcall.one', { rollcall: stream })
    expect(after?.calls[1]).toMatchObject({
      result: 'absent',
      contested: [],
      settled: { before: 'present', why: '看了录像' },
    })
  })

  test('中心收下之后与重建的一样', () => {
    const centre = smallCentre()
    const { core } = held(begin, answer(pazhou, 'present', 3), phone(pazhou, true))
    core.settle(centre.submit(core.toSend(10)))
    expect(core.receive(centre.notice(0)).ok).toBe(true)
    const tables = core.fingerprint()
    core.rebuild()
    expect(core.fingerprint()).toBe(tables)
    expect(core.query('rollcall.list', { from: null, to: null, limit: 9 })).toMatchObject([
      { pending: false },
    ])
  })
})

describe('点名留给下一班的', () => {
  test('脱岗和故障的，没有打通电话就要交；打通了就不再交', () => {
    const { core, make } = held(
      begin,
      answer(pazhou, 'present', 3),
      answer(jiangnanzhong, 'absent', 8),
      answer(chigang, 'fault', null),
      { type: 'rollcall.finish', data: { why: '' } },
      phone(jiangnanzhong, false),
    )
    expect(carried(core).map(([, title]) => title)).toEqual(['赤岗街道点名设备故障', '江南中街道点名脱岗'])
    expect(carried(core)[1]?.[2]).toContain('电话没有打通')
    core.submit(make(stream, phone(jiangnanzhong, true)))
    expect(carried(core).map(([, title]) => title)).toEqual(['赤岗街道点名设备故障'])
  })

  test('时段内随机的，到时之前不说时刻，只说时段；到时起算时限', () => {
    const span = { from: MORNING + 3_600_000, to: MORNING + 9 * 3_600_000 }
    const seed = { seq: 41, hash: '0123456789abcdef'.repeat(4) }
    const { core } = held({
      type: 'rollcall.plan',
      data: { at: 0, span, way: 'all', pool: streets, count: null, seed, limit: 30, note: '' },
    })
    const at = core.query('rollcall.one', { rollcall: stream })[0]?.at ?? 0
    expect(at).toBe(drawMoment(span, seed.hash))
    const told = (now: number) =>
      core.query('duty.carried', { now }).find(({ group }) => group === 'rollcall')
    expect(told(at - 1)).toMatchObject({ title: '计划点名，时刻到时才知道', due: null })
    expect(told(at - 1)?.text).toContain('09:00')
    expect(told(at)).toMatchObject({ title: expect.stringContaining('还没有开始'), due: startBy({ at }) })
  })

  test('安排了还没点的要交，取消了就不交', () => {
    const { core, make } = held({
      type: 'rollcall.plan',
      data: { at: MORNING, way: 'all', pool: streets, count: null, seed: null, limit: 30, note: '汛期抽查' },
    })
    // It is 08:00 and nobody has begun.
    expect(carried(core)).toEqual([[stream, '点名到时 08:00，还没有开始', '共 3 个街道；汛期抽查']])
    core.submit(make(stream, { type: 'rollcall.cancel', data: { why: '转入应急响应' } }))
    expect(carried(core)).toEqual([])
  })
})

describe('月度通报', () => {
  const call = (street: string, result: RollcallResult, seconds: number | null): TimedCall => ({
    ...{ street, name: street, result, seconds },
  })

  test('到岗率只算接通的，应答率算全部；线路断了不等于人不在', () => {
    const [first, second] = leagueOf([
      call(pazhou, 'fault', null),
      call(pazhou, 'present', 4),
      call(jiangnanzhong, 'present', 2),
      call(jiangnanzhong, 'absent', 6),
    ])
    expect(first).toMatchObject({ key: pazhou, calls: 2, presence: 1, answered: 0.5, p50: 4 })
    expect(second).toMatchObject({ key: jiangnanzhong, presence: 0.5, answered: 1, p50: 4 })
  })

  test('一次也没接通的排在最后，不算零分也不算满分', () => {
    const [, last] = leagueOf([call(pazhou, 'fault', null), call(chigang, 'absent', 9)])
    expect(last).toMatchObject({ key: pazhou, presence: null, answered: 0, p50: null })
  })

  test('按点名那天的月份归月', () => {
    const { core } = held(begin, answer(pazhou, 'present', 3))
    expect(core.query('rollcall.league', { month: '2026-11' })).toMatchObject([
      { key: pazhou, name: '琶洲街道' },
    ])
    expect(core.query('rollcall.league', { month: '2026-10' })).toEqual([])
  })
})

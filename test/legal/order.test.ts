import { describe, expect, test } from 'vitest'
import { lawsBroken } from './laws-broken.ts'
import { type Line, tellHistory } from './tell-history.ts'

const DEADLINES = { acknowledge: 5, arriveBy: null, feedbackBy: null, completeBy: null }
const issued = (stream: string, number: string, more: object = {}): Line => ({
  stream,
  number,
  type: 'order.issued',
  data: { recipients: [{ key: 'street:440105009' }], deadlines: DEADLINES, replaces: null, ...more },
})
const own = 'street:440105009'
const first = issued('order/1', 'order/2026-0001')
const say = (type: string, data: object = {}, rest: Partial<Line> = {}): Line => ({
  ...{ stream: 'order/1', type: `order.${type}`, data },
  ...rest,
})
const step = (type: string, rest: Partial<Line> = {}) => say(type, { recipient: own }, rest)
const street: Partial<Line> = { seat: '甲-07', role: 'street/440105009' }

describe('指令的平直规则', () => {
  test.each<[string, Line[]]>([
    [
      '下达、送达、签收、到场、完成',
      [first, step('delivered', street), step('acknowledged', street), step('arrived'), step('completed')],
    ],
    ['电话先于指令到达', [step('phoned'), first, step('delivered', street)]],
    ['两台设备各送达一次', [first, step('delivered'), step('delivered', { seat: '甲-02' })]],
    [
      '替换',
      [
        first,
        issued('order/2', 'order/2026-0002', { replaces: 'order/1' }),
        say('replaced', { by: 'order/2' }),
        step('acknowledged'),
      ],
    ],
  ])('合法：%s', (_, lines) => {
    expect(lawsBroken(tellHistory(...lines))).toEqual([])
  })

  test.each<[string, Line[], RegExp]>([
    ['下达两次', [first, issued('order/1', 'order/2026-0002')], /下达了两次/],
    ['没有编号', [{ ...first, number: 'order/2026-0002' }], /编号是/],
    ['撤回之后又督办', [first, say('recalled'), say('supervised')], /已经撤回/],
    ['同一席位送达两次', [first, step('delivered'), step('delivered')], /送达了两次/],
    ['不是收令对象', [first, say('arrived', { recipient: 'unit:路人' })], /不是收令对象/],
    ['签收之后又拒收', [first, step('acknowledged'), step('refused')], /签收之后又拒收/],
    ['没有写明替换', [first, say('replaced', { by: 'order/2' })], /没有写明替换/],
    [
      '签收之后又升级',
      [first, step('acknowledged'), say('escalated', { recipient: own, rung: 'next' })],
      /已经答复/,
    ],
    [
      '同一级升两次',
      [first, ...[1, 2].map(() => say('escalated', { recipient: own, rung: 'next' }))],
      /升了两次/,
    ],
    ['没下达就撤回', [say('recalled')], /还没有下达/],
    [
      '街道替别人签收',
      [first, step('acknowledged', { seat: '甲-08', role: 'street/440105014' })],
      /超出街道/,
    ],
    ['街道撤回指令', [first, say('recalled', { why: '算了' }, street)], /超出街道/],
  ])('不合法：%s', (_, lines, words) => {
    expect(lawsBroken(tellHistory(...lines)).join()).toMatch(words)
  })
})

import { describe, expect, test } from 'vitest'
import { evening, given } from '../../test/story/given.ts'
import { derivedId } from '../derived-id.ts'
import { idShape } from '../envelope.ts'
import { DAY, MINUTE } from '../time.ts'
import { dues } from './escalation.ts'
import { type OrderFact, order } from './order.ts'
import { overdueOf } from './overdue.ts'

const key = 'unit:应急抢险队 1 组'
const deadlines = { acknowledge: 4, arriveBy: evening + 40 * MINUTE, feedbackBy: null, completeBy: null }
const issued: Extract<OrderFact, { type: 'order.issued' }> = {
  type: 'order.issued',
  data: {
    ...{ incident: null, text: '到现场破拆', place: '', point: null, attachments: [], from: null },
    ...{
      replaces: null,
      needs: { arrive: true, complete: false },
      restricted: false,
      streets: [],
      deadlines,
    },
    recipients: [{ key, type: 'unit', id: null, name: '应急抢险队 1 组', phone: null }],
  },
} as const
const said = { recipient: key, byPhone: false, name: '', at: null }
const delivered = { type: 'order.delivered', data: said } as const
const acknowledged = { type: 'order.acknowledged', data: { ...said, repeat: '' } } as const
const escalated = (rung: 'remind' | 'next' | 'phone' | 'leader') =>
  ({ type: 'order.escalated', data: { recipient: key, rung, to: null, street: null } }) as const
const reminded: OrderFact = { type: 'order.reminded', data: { recipients: [key], step: 'arrived' } }
const at = (minutes: number) => evening + minutes * MINUTE
const say = (...facts: readonly OrderFact[]) => given(order, issued, ...facts).state

// 自定规则，未核验：催办、下一人、电话、领导各在签收时限的 1、1.5、2、3 倍；特大、重大事件 1、1.25、1.5、2 倍
describe('不答复就逐级升级', () => {
  test('送达而不签收：先催本人', () => {
    expect(dues(say(delivered), null, at(0))).toEqual([{ recipient: key, rung: 'remind', at: at(4) }])
  })

  test.each([
    ['催过，到下一人', [escalated('remind')], null, { rung: 'next', at: at(6) }],
    ['到电话', [escalated('remind'), escalated('next')], null, { rung: 'phone', at: at(8) }],
    ['到领导', [escalated('phone')], 3, { rung: 'leader', at: at(12) }],
    ['重大事件更快', [escalated('phone')], 2, { rung: 'leader', at: at(8) }],
  ] as const)('%s', (_, facts, level, due) => {
    expect(dues(say(delivered, ...facts), level, at(0))).toEqual([{ recipient: key, ...due }])
  })

  test('没有送达：催也听不见，到时就打电话', () => {
    expect(dues(say(), null, at(0))).toEqual([{ recipient: key, rung: 'phone', at: at(4) }])
  })

  test('中心停过：只办最远的一级，不一口气全喊一遍', () => {
    expect(dues(say(delivered), null, at(9))).toEqual([{ recipient: key, rung: 'phone', at: at(8) }])
  })

  test('四级都办过，没有下一个', () => {
    expect(dues(say(delivered, escalated('leader')), null, at(60))).toEqual([])
  })
})

describe('每个计时都有结束', () => {
  const recalled = { type: 'order.recalled', data: { why: '' } } as const
  const replaced = { type: 'order.replaced', data: { by: 'order/2' } } as const
  const refused = { type: 'order.refused', data: { ...said, why: '车坏' } } as const
  const arrived = { type: 'order.arrived', data: said } as const
  test.each<[string, OrderFact[]]>([
    ['签收并到场', [delivered, acknowledged, arrived]],
    ['拒收', [delivered, refused]],
    ['撤回', [recalled]],
    ['替换', [replaced]],
    ['迟到已经催过', [acknowledged, reminded]],
  ])('%s：不再计时', (_, facts) => {
    expect(dues(say(...facts), null, at(1))).toEqual([])
  })

  test('签收了没到场：到时催一次', () => {
    expect(dues(say(acknowledged), null, at(41))).toEqual([
      { recipient: key, step: 'arrived', at: deadlines.arriveBy },
    ])
  })

  // 能力 40：旧的未签收不会几个月后再叫醒人
  test('下达满 24 小时，不论怎样都不再叫', () => {
    expect(dues(say(delivered), null, evening + DAY - 1)).not.toEqual([])
    expect(dues(say(delivered), null, evening + DAY)).toEqual([])
    expect(dues(say(delivered), null, evening + 90 * DAY)).toEqual([])
  })

  test('要求在 24 小时以后的时限不由中心叫', () => {
    const far = {
      ...issued,
      data: { ...issued.data, deadlines: { ...deadlines, arriveBy: evening + 2 * DAY } },
    }
    expect(dues(given(order, far, acknowledged).state, null, at(1))).toEqual([])
  })
})

describe('超时', () => {
  const none = { acknowledgedAt: null, refusedAt: null, arrivedAt: null, feedbackAt: null, completedAt: null }
  test.each([
    ['时限前一毫秒', none, at(4) - 1, null],
    ['到点', none, at(4), { step: 'acknowledged', since: at(4) }],
    ['签收了，还没到场的时间', { ...none, acknowledgedAt: at(2) }, at(39), null],
    ['没到场', { ...none, acknowledgedAt: at(2) }, at(46), { step: 'arrived', since: at(40) }],
    ['拒收了，不算超时', { ...none, refusedAt: at(2) }, at(46), null],
    ['做完了，没报到场也不算', { ...none, completedAt: at(30) }, at(46), null],
  ] as const)('%s', (_, times, now, late) => {
    expect(overdueOf(times, evening, deadlines, now)).toEqual(late)
  })
})

test('操作编号由内容推出：重启后再说，还是同一个', () => {
  const id = derivedId('order/1', key, 'next')
  expect(idShape.parse(id)).toBe(derivedId('order/1', key, 'next'))
  expect(id).not.toBe(derivedId('order/1', key, 'phone'))
})

import { describe, expect, test } from 'vitest'
import { evening, given, seat, seatA, seatB, seeing } from '../../test/story/given.ts'
import { MINUTE } from '../time.ts'
import { type OrderCommand, type OrderFact, order } from './order.ts'
import { isClosed } from './state.ts'

const OWN = '440105012'
const key = `street:${OWN}`
type Issue = Extract<OrderCommand, { type: 'order.issue' }>['data']
const recipient = { key, type: 'street', id: OWN, name: '琶洲街道', phone: '020-89000000' } as const
const data: Issue = {
  ...{ incident: null, text: '组织 200 米内人员疏散，21:10 前反馈', place: '', point: null, attachments: [] },
  ...{ from: null, replaces: null, needs: { arrive: false, complete: true } },
  recipients: [recipient],
  deadlines: { acknowledge: 5, arriveBy: null, feedbackBy: null, completeBy: null },
}
const issue = { type: 'order.issue', data } as const
const issued: Extract<OrderFact, { type: 'order.issued' }> = {
  type: 'order.issued',
  data: { ...data, restricted: false, streets: [OWN] },
}
const said = { recipient: key, byPhone: false, name: '', at: null }
const delivered = { type: 'order.delivered', data: said } as const
const acknowledged = { type: 'order.acknowledged', data: { ...said, repeat: '疏散 200 米' } } as const
const completed: OrderFact = {
  type: 'order.completed',
  data: { ...said, text: '已疏散 113 人', attachments: [] },
}
const recalled = { type: 'order.recalled', data: { why: '情况有变' } } as const
const reason = (decision: { ok: boolean; reason?: string }) => decision.reason

describe('下达', () => {
  test('编号，谁看得见当时就定下', () => {
    expect(given(order).when(issue)).toEqual({
      ok: true,
      facts: [{ fact: issued, series: 'order/2026' }],
    })
    expect(order.audience(given(order, issued).state)).toEqual({ streets: [OWN], wall: true })
  })

  test('受限事件的指令不上大屏', () => {
    const see = seeing({ 'incident/1': { status: 'reported', title: '', streets: [], restricted: true } })
    const decision = given(order).when({ ...issue, data: { ...data, incident: 'incident/1' } }, { see })
    expect(decision).toMatchObject({ ok: true, facts: [{ fact: { data: { restricted: true } } }] })
    const hidden = given(order, { ...issued, data: { ...issued.data, restricted: true } })
    expect(order.audience(hidden.state).wall).toBe(false)
  })

  const person = { key: 'person:li', type: 'person', id: 'li', name: '李绮雯', phone: null } as const
  const card = { name: '李绮雯', street: null }
  test.each<[string, Partial<Issue>, Record<string, unknown>, RegExp]>([
    ['离任的人', { recipients: [person] }, { 'person/li': { status: 'retired', card } }, /已停用/],
    ['通讯录里没有的人', { recipients: [person] }, {}, /通讯录里没有/],
    [
      '调到街道的人用旧资料',
      { recipients: [person] },
      { 'person/li': { status: 'active', card: { ...card, street: OWN } } },
      /资料已变/,
    ],
    ['同一个对象两次', { recipients: [recipient, recipient] }, {}, /写了两次/],
    ['名不副实的对象', { recipients: [{ ...recipient, id: '440105001' }] }, {}, /资料已变/],
    ['没有登记的事件', { incident: 'incident/9' }, {}, /没有这起事件/],
    ['时限已过', { deadlines: { ...data.deadlines, arriveBy: evening - MINUTE } }, {}, /时限已经过了/],
    ['替换不存在的指令', { replaces: 'order/9' }, {}, /不存在/],
  ])('拒绝：%s', (_, more, states, words) => {
    const decision = given(order).when(
      { type: 'order.issue', data: { ...data, ...more } },
      { see: seeing(states) },
    )
    expect(reason(decision)).toMatch(words)
  })

  test('街道的人也让他的街道看见', () => {
    const own = { ...person, key: `person:li@${OWN}` }
    const see = seeing({ 'person/li': { status: 'active', card: { ...card, street: OWN } } })
    expect(given(order).when({ ...issue, data: { ...data, recipients: [own] } }, { see })).toMatchObject({
      ok: true,
      facts: [{ fact: { data: { streets: [OWN] } } }],
    })
  })

  test('下达过的不再下达；一次最多二百个对象', () => {
    expect(reason(given(order, issued).when(issue))).toMatch(/已经下达/)
    const many = Array.from({ length: 201 }, (_, n) => ({
      ...{ key: `unit:${n} 组`, type: 'unit', id: null, name: `${n} 组`, phone: null },
    }))
    expect(order.commands.issue.safeParse({ ...data, recipients: many }).success).toBe(false)
    expect(order.commands.issue.safeParse({ ...data, recipients: many.slice(1) }).success).toBe(true)
  })
})

describe('收令一方', () => {
  test('同一席位只送达一次，另一台设备再记一次', () => {
    const story = given(order, issued, { fact: delivered, by: seatA })
    const deliver = { type: 'order.deliver', data: said } as const
    expect(story.when(deliver, { by: seatA })).toEqual({ ok: true, facts: [] })
    expect(story.when(deliver, { by: seatB })).toMatchObject({ ok: true, facts: [{}] })
  })

  test('先拒收后签收算签收；签收之后说拒收存疑', () => {
    const refused = { type: 'order.refused', data: { ...said, why: '人手不足' } } as const
    const both = given(order, issued, refused, acknowledged)
    expect(both.state.answers[key]).toMatchObject({ refusedAt: null, acknowledgedAt: evening })
    const refuse = { type: 'order.refuse', data: { ...said, why: '人手不足' } } as const
    expect(given(order, issued, acknowledged).when(refuse)).toMatchObject({
      ok: true,
      facts: [{ fact: { type: 'order.contested' } }],
    })
  })

  test('没有下达给他的，存疑而不丢', () => {
    const other = { ...said, recipient: 'unit:区供电局' }
    expect(given(order, issued).when({ type: 'order.arrive', data: other })).toMatchObject({
      ok: true,
      facts: [{ fact: { type: 'order.contested', data: { why: '指令没有下达给这个对象' } } }],
    })
  })

  test('电话下达并复述：算送达也算签收；不复述只算送达', () => {
    const phoned = (readBack: boolean) =>
      ({
        type: 'order.phoned',
        data: { recipient: key, person: '李绮雯', at: evening - MINUTE, readBack, text: '' },
      }) as const
    expect(given(order, issued, phoned(true)).state.answers[key]).toMatchObject({
      deliveredAt: evening - MINUTE,
      acknowledgedAt: evening - MINUTE,
    })
    expect(given(order, phoned(false), issued).state.answers[key]?.acknowledgedAt).toBeNull()
  })

  test('撤回之后到的签收也记下', () => {
    const ack = { type: 'order.acknowledge', data: acknowledged.data } as const
    expect(given(order, issued, recalled).when(ack)).toMatchObject({
      ok: true,
      facts: [{ fact: acknowledged }],
    })
  })
})

describe('下达一方', () => {
  const old = given(order, issued).state
  test('替换：新指令写明旧的，旧的才划去；新指令要重新签收', () => {
    const replace = { type: 'order.replace', data: { by: 'order/2' } } as const
    expect(reason(given(order, issued).when(replace))).toMatch(/没有写明替换/)
    const next = given(order, { ...issued, data: { ...issued.data, replaces: 'order/1' } })
    const see = seeing({ 'order/2': next.state })
    expect(given(order, issued).when(replace, { see })).toMatchObject({ ok: true })
    expect(next.state.answers).toEqual({})
  })

  test('两个席位各下一条替换同一条：后一条被告知', () => {
    const see = seeing({ 'order/1': { ...old, ended: 'replaced' } })
    const second = given(order).when({ ...issue, data: { ...data, replaces: 'order/1' } }, { id: '3', see })
    expect(reason(second)).toMatch(/已经结束/)
  })

  test('督办计次，只凭据办结', () => {
    const supervised = { type: 'order.supervised', data: { note: '催', due: evening + MINUTE } } as const
    const twice = given(order, issued, supervised, supervised, completed)
    expect(twice.state.supervised?.count).toBe(2)
    expect(isClosed(twice.state)).toBe(false)
    expect(isClosed(given(order, issued, completed).state)).toBe(true)
    expect(order.commands.settle.safeParse({ proof: '', attachments: [] }).success).toBe(false)
    const settled: OrderFact = { type: 'order.settled', data: { proof: '现场照片', attachments: [] } }
    expect(isClosed(given(order, issued, supervised, settled).state)).toBe(true)
  })

  test('撤回之后不再催、不再升级、不再撤回', () => {
    const story = given(order, issued, recalled)
    const commands: OrderCommand[] = [
      { type: 'order.remind', data: { recipients: [key], step: 'acknowledged' } },
      { type: 'order.escalate', data: { recipient: key, rung: 'next', to: null } },
      { type: 'order.recall', data: { why: '再撤' } },
      { type: 'order.supervise', data: { note: '督', due: evening + MINUTE } },
      { type: 'order.settle', data: { proof: '无', attachments: [] } },
    ]
    for (const command of commands) expect(reason(story.when(command))).toMatch(/已经撤回/)
  })

  test('签收过的不必催、不升级；一级只升一次', () => {
    const remind: OrderCommand = {
      type: 'order.remind',
      data: { recipients: [key], step: 'acknowledged' },
    }
    expect(given(order, issued).when(remind).ok).toBe(true)
    expect(reason(given(order, issued, acknowledged).when(remind))).toMatch(/不必再催/)
    const escalate = { type: 'order.escalate', data: { recipient: key, rung: 'next', to: null } } as const
    const escalated = { type: 'order.escalated', data: { ...escalate.data, street: null } } as const
    expect(reason(given(order, issued, escalated).when(escalate))).toMatch(/已经催过/)
    expect(reason(given(order, issued, acknowledged).when(escalate))).toMatch(/已经答复/)
  })

  test('升级到街道的人，他的街道从此看得见', () => {
    const to = { person: 'wang', name: '王', phone: null }
    const see = seeing({ 'person/wang': { status: 'active', card: { street: '440105001' } } })
    const command = { type: 'order.escalate', data: { recipient: key, rung: 'leader', to } } as const
    const decision = given(order, issued).when(command, { see, by: seat('centre') })
    expect(decision).toMatchObject({ ok: true, facts: [{ fact: { data: { street: '440105001' } } }] })
  })
})

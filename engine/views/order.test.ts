import { describe, expect, test } from 'vitest'
import type { AnyCommand } from '../../domain/index.ts'
import { recipientKey } from '../../domain/order/recipient.ts'
import { DAY, MINUTE } from '../../domain/time.ts'
import { openSeat } from '../seat.ts'
import { commandsOf, MORNING } from '../testing/commands.ts'

type Issue = Extract<AnyCommand, { type: 'order.issue' }>['data']
const street = (id: string, name: string) =>
  ({ key: recipientKey({ type: 'street', id, name }), type: 'street', id, name, phone: null }) as const
const unit = (name: string) => ({ key: `unit:${name}`, type: 'unit', id: null, name, phone: null }) as const
const pazhou = street('440105012', '琶洲街道')
const power = unit('区供电局')

function issue(more: Partial<Issue> = {}): AnyCommand {
  const deadlines = { acknowledge: 5, arriveBy: null, feedbackBy: null, completeBy: null }
  return {
    type: 'order.issue',
    data: {
      ...{ incident: null, text: '疏散 200 米内人员', place: '', point: null, attachments: [], from: null },
      ...{ replaces: null, needs: { arrive: false, complete: true }, recipients: [pazhou, power], deadlines },
      ...more,
    },
  }
}
const said = (recipient: string) => ({ recipient, byPhone: false, name: '', at: null })

function desk() {
  const core = openSeat({ dir: ':memory:', checkProjections: true })
  const make = commandsOf('甲-01', 1)
  const say = (stream: string, command: AnyCommand) => {
    expect(core.submit(make(stream, command))).toMatchObject({ ok: true })
  }
  return { core, say }
}

describe('指令的各张表', () => {
  test('矩阵：一家一行，取最急的一条；待发送、未签收、超时各说各的', () => {
    const { core, say } = desk()
    say('order/1', issue())
    say('order/2', issue({ recipients: [power], text: '切断 B 区外电' }))
    say('order/1', { type: 'order.deliver', data: said(pazhou.key) })
    say('order/1', { type: 'order.acknowledge', data: { ...said(power.key), repeat: '疏散' } })
    const at = (now: number) =>
      core
        .query('order.matrix', { incident: null, now })
        .map(({ unit: name, stream, waiting, overdue, orders }) => [
          ...[name, stream, waiting, overdue?.step ?? null, orders.length],
        ])
    expect(at(MORNING + MINUTE)).toEqual([
      ['琶洲街道', 'order/1', 'unacknowledged', null, 1],
      ['区供电局', 'order/2', 'pending', null, 2],
    ])
    expect(at(MORNING + 6 * MINUTE)).toEqual([
      ['琶洲街道', 'order/1', 'unacknowledged', 'acknowledged', 1],
      ['区供电局', 'order/2', 'pending', 'acknowledged', 2],
    ])
    core.close()
  })

  test('一小时四百条指令：列表一条不少，矩阵一家一行、说得出最急的一条，收件箱逐条等签收', () => {
    const { core, say } = desk()
    const units = [pazhou, ...Array.from({ length: 19 }, (_, n) => unit(`第 ${n + 1} 抢险队`))]
    for (let n = 0; n < 400; n += 1) {
      const to = units[n % 20] ?? pazhou
      say(`order/${n}`, issue({ recipients: [to], text: `第 ${n + 1} 条` }))
      if (to.type === 'unit') say(`order/${n}`, { type: 'order.deliver', data: said(to.key) })
    }
    const now = MORNING + 60 * MINUTE
    const list = core.query('order.list', { incident: null, open: true, now, limit: 1000 })
    expect(new Set(list.map(({ text }) => text)).size).toBe(400)
    const matrix = core.query('order.matrix', { incident: null, now })
    expect(matrix.map(({ unit: name }) => name)).toEqual(units.map(({ name }) => name))
    expect(matrix.every(({ orders, overdue }) => orders.length === 20 && overdue !== null)).toBe(true)
    expect(matrix[0]).toMatchObject({ text: '第 381 条', waiting: 'pending' })
    const inbox = core.query('order.inbox', { street: '440105012', person: null, now })
    expect(inbox.map(({ waiting }) => waiting)).toEqual(Array(20).fill('pending'))
    core.close()
  })

  test('电话下达并复述：记在送达和签收两格，注明电话', () => {
    const { core, say } = desk()
    const phone = { recipient: power.key, person: '值班员老周', at: MORNING, readBack: true, text: '已合闸' }
    say('order/1', { type: 'order.phone', data: phone })
    expect(core.query('order.list', { incident: null, open: false, now: MORNING })).toEqual([])
    say('order/1', issue())
    const [row] = core.query('order.one', { stream: 'order/1', now: MORNING })
    const receiver = row?.recipients.find(({ recipient }) => recipient === power.key)
    expect(receiver).toMatchObject({
      steps: { delivered: { at: MORNING, byPhone: true }, acknowledged: { at: MORNING, byPhone: true } },
      last: '已打电话给值班员老周：已合闸',
      ladder: [{ type: 'phoned', name: '值班员老周', readBack: true }],
    })
    core.close()
  })

  test('改打电话：下令的席位要打给谁；记了电话就收，报告领导再要打一次，答复、撤回、一天以后都收', () => {
    const { core, say } = desk()
    const card = { title: '', street: '440105012', groups: [], email: null, note: '' }
    const put = (id: string, name: string, number: string, posts: ['officer'] | []) =>
      say(`person/${id}`, {
        type: 'person.put',
        data: { ...card, name, unit: '', posts, phones: [{ label: '手机', number }] },
      })
    put('duty', '李绮雯', '13800000000', ['officer'])
    say('person/boss', {
      type: 'person.put',
      data: { ...card, name: '何书记', unit: '', title: '书记', posts: [], phones: [] },
    })
    const rung = (name: 'remind' | 'phone' | 'leader', recipient = pazhou.key): void =>
      say('order/1', { type: 'order.escalate', data: { recipient, rung: name, to: null } })
    const phone = { recipient: pazhou.key, person: '李绮雯', at: MORNING, readBack: false, text: '' }
    const carried = () =>
      core
        .query('duty.carried', { now: MORNING + MINUTE })
        .filter(({ group }) => group === 'order')
        .map(({ title }) => title)
    const calls = (now = MORNING) => core.query('order.calls', { now })
    say('order/1', issue({ recipients: [pazhou, { ...power, phone: '95598' }] }))
    rung('remind')
    expect(calls()).toEqual([])
    rung('phone')
    rung('phone', power.key)
    expect(calls()).toMatchObject([
      {
        unit: '琶洲街道',
        rung: 'phone',
        seat: '甲-01',
        contacts: [{ name: '琶洲街道', phone: '13800000000' }],
      },
      { unit: '区供电局', contacts: [{ name: '区供电局', phone: '95598' }] },
    ])
    expect(carried()).toEqual([
      '改打电话：琶洲街道 没有签收',
      '改打电话：区供电局 没有签收',
      '疏散 200 米内人员',
    ])
    say('order/1', { type: 'order.phone', data: phone })
    expect(calls().map(({ unit: name }) => name)).toEqual(['区供电局'])
    rung('leader')
    expect(calls().map(({ rung: name }) => name)).toEqual(['phone', 'leader'])
    say('order/1', { type: 'order.acknowledge', data: { ...said(pazhou.key), repeat: '' } })
    expect(calls().map(({ unit: name }) => name)).toEqual(['区供电局'])
    expect(calls(MORNING + DAY + MINUTE)).toEqual([])
    say('order/1', { type: 'order.recall', data: { why: '水已退' } })
    expect(calls()).toEqual([])
    core.close()
  })

  test('收件箱只有本街道的；交接班说清几家、签收几家、谁负责', () => {
    const { core, say } = desk()
    say('order/1', issue())
    say('order/2', issue({ recipients: [power] }))
    const inbox = (id: string) => core.query('order.inbox', { street: id, person: null, now: MORNING })
    expect(inbox('440105012').map(({ stream }) => stream)).toEqual(['order/1'])
    expect(inbox('440105001')).toEqual([])
    expect(core.query('duty.carried', { now: MORNING + 6 * MINUTE })).toMatchObject([
      { key: 'order/1', group: 'order', text: '2 家；签收 0；未送达 2；超时 2', owner: '琶洲街道、区供电局' },
      { key: 'order/2', group: 'order' },
    ])
    core.close()
  })

  test('替换：旧的划去并指向新的，新的从头签收', () => {
    const { core, say } = desk()
    say('order/1', issue())
    say('order/1', { type: 'order.acknowledge', data: { ...said(pazhou.key), repeat: '' } })
    say('order/2', issue({ replaces: 'order/1', text: '疏散 500 米内人员' }))
    say('order/1', { type: 'order.replace', data: { by: 'order/2' } })
    expect(core.query('order.one', { stream: 'order/1', now: MORNING })).toMatchObject([
      { status: 'replaced', replacedBy: 'order/2' },
    ])
    expect(core.query('order.one', { stream: 'order/2', now: MORNING })).toMatchObject([
      { status: 'open', replacesText: '疏散 200 米内人员', counts: { acknowledged: 0 } },
    ])
    expect(core.query('order.list', { incident: null, open: true, now: MORNING })).toHaveLength(1)
    core.close()
  })

  test('都办完就办结；督办的要凭据', () => {
    const { core, say } = desk()
    const complete = (recipient: string): AnyCommand => ({
      type: 'order.complete',
      data: { ...said(recipient), text: '已办', attachments: [] },
    })
    const status = () =>
      core
        .query('order.list', { incident: null, open: false, now: MORNING })
        .map((row) => row.status)
        .sort()
    for (const stream of ['order/1', 'order/2']) {
      say(stream, issue())
      if (stream === 'order/2') {
        say(stream, { type: 'order.supervise', data: { note: '今晚办结', due: MORNING + 60 * MINUTE } })
      }
      say(stream, complete(pazhou.key))
      say(stream, complete(power.key))
    }
    expect(status()).toEqual(['done', 'open'])
    say('order/2', { type: 'order.settle', data: { proof: '回执扫描件', attachments: [] } })
    expect(status()).toEqual(['done', 'settled'])
    core.close()
  })
})

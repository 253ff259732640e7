import { describe, expect, test } from 'vitest'
import type { SeatCore } from './api.ts'
import { openSeat } from './seat.ts'
import { assign, close, commandsOf, note, report, verifyIncident } from './testing/commands.ts'
import { type SmallCentre, smallCentre } from './testing/small-centre.ts'

const day = { day: '2026-11-21', kinds: [], limit: 50, before: null }
const seat = () => openSeat({ dir: ':memory:', checkProjections: true })
const catchUp = (core: SeatCore, centre: SmallCentre) => core.receive(centre.notice(core.have().head.seq))
const textsOf = (core: SeatCore) => core.query('log.day', day).map(({ text, pending }) => [text, pending])

describe('提交', () => {
  test('写下的一条立刻能看到，标为待发送；中心收下后标记消失', () => {
    const [core, centre, make] = [seat(), smallCentre(), commandsOf('甲-01', 1)]
    const line = make('log/1', note('磨碟沙隧道积水 0.45 米'))
    expect(core.submit(line)).toEqual({ ok: true, pending: true })
    expect(textsOf(core)).toEqual([['磨碟沙隧道积水 0.45 米', true]])
    expect(core.unsent()).toEqual({ count: 1, oldest: line.at })

    core.settle(centre.submit(core.toSend(10)))
    expect(core.unsent().count).toBe(0)
    expect(textsOf(core)).toEqual([['磨碟沙隧道积水 0.45 米', true]])
    expect(catchUp(core, centre).ok).toBe(true)
    expect(textsOf(core)).toEqual([['磨碟沙隧道积水 0.45 米', false]])
    expect(core.query('outbox.waiting', { limit: 9 })).toEqual([])
  })

  test('同一编号再交一次不会写两条，换了内容则说明原因', () => {
    const [core, centre, make] = [seat(), smallCentre(), commandsOf('甲-01', 1)]
    const line = make('log/1', note('原文'))
    core.submit(line)
    expect(core.submit(line)).toEqual({ ok: true, pending: true })
    expect(core.submit({ ...line, data: { ...line.data, text: '另一内容' } }).ok).toBe(false)
    core.settle(centre.submit(core.toSend(10)))
    catchUp(core, centre)
    expect(core.submit(line)).toEqual({ ok: true, pending: false })
    expect(core.submit({ ...line, at: line.at + 1 }).ok).toBe(false)
    expect(core.query('log.day', day)).toHaveLength(1)
  })

  test('不合规则、不认识或内容不全的操作当场拒绝，什么都不留下', () => {
    const [core, make] = [seat(), commandsOf('甲-01', 1)]
    const empty = core.fingerprint()
    const refused = [
      core.submit(make('incident/1', close('没有登记过'))),
      core.submit({ ...make('log/1', note('x')), type: 'log.burn' }),
      core.submit({ ...make('log/1', note('x')), data: { kind: 'note' } }),
      core.submit({ ...make('log/1', note('x')), stream: 'incident/1' }),
      core.submit({ ...make('log/1', note('x')), v: 9 }),
    ]
    for (const answer of refused)
      expect(answer).toMatchObject({ ok: false, reason: expect.stringMatching(/[一-龥]/) })
    expect(core.fingerprint()).toBe(empty)
    expect(core.toSend(10)).toEqual([])
  })

  test('后一步自动写明所依据的前一步，先发前一步', () => {
    const [core, make] = [seat(), commandsOf('甲-01', 1)]
    const steps = [
      make('log/9', note('先写日志')),
      make('incident/1', report('塔吊倾覆')),
      make('incident/1', verifyIncident),
    ]
    for (const step of steps) expect(core.submit(step).ok).toBe(true)
    const sent = core.toSend(10)
    expect(sent.map(({ type }) => type)).toEqual(['incident.report', 'incident.verify', 'log.write'])
    expect(sent[1]?.after).toEqual([steps[1]?.id])
  })
})

describe('中心的答复', () => {
  test('被中心拒绝：预览消失，原因留下，后续步骤不再发送', () => {
    const [core, make] = [seat(), commandsOf('甲-01', 1)]
    const [first, second] = [make('incident/1', report('塔吊倾覆')), make('incident/1', verifyIncident)]
    core.submit(first)
    core.submit(second)
    core.settle([{ ok: false, command: first.id, reason: '该事件由市里登记' }])
    expect(core.query('incident.open', { limit: 9 })).toEqual([])
    expect(core.toSend(10)).toEqual([])
    const rows = core.query('outbox.waiting', { limit: 9 })
    expect(rows.map(({ key, status, reason }) => [key, status, reason])).toEqual([
      [second.id, 'held', '所依据的上一步未被接受，这条操作没有发送'],
      [first.id, 'refused', '该事件由市里登记'],
    ])
    core.dismiss(first.id)
    core.dismiss(second.id)
    expect(core.query('outbox.waiting', { limit: 9 })).toEqual([])
  })

  test('前一步被中心拒绝，据此写下的日志照样送出并记下（架构第 4 条：已经发生的事从不搁置）', () => {
    const [core, make] = [seat(), commandsOf('甲-01', 1)]
    const first = make('incident/1', report('塔吊倾覆'))
    const line = make('log/1', note('已派员到场'), [first.id])
    const verify = make('incident/1', verifyIncident)
    for (const command of [first, line, verify]) expect(core.submit(command).ok).toBe(true)
    core.settle([{ ok: false, command: first.id, reason: '该事件由市里登记' }])
    expect(core.toSend(10)).toEqual([{ ...line, after: [] }])
    const late = make('log/2', note('补记一笔'), [first.id])
    expect(core.submit(late)).toEqual({ ok: true, pending: true })
    expect(core.submit(make('incident/1', close('误报'), [first.id]))).toMatchObject({ ok: false })
    core.dismiss(first.id)
    expect(core.toSend(10).map(({ id, after }) => [id, after])).toEqual([
      [line.id, []],
      [late.id, []],
    ])
    const centre = smallCentre()
    core.settle(centre.submit(core.toSend(10)))
    core.receive(centre.notice(0))
    expect(core.query('log.day', day).map(({ text, pending }) => [text, pending])).toEqual([
      ['已派员到场', false],
      ['补记一笔', false],
    ])
  })

  test('别的席位先办结：本席等待中的办结重新判断，带着原因退回', () => {
    const [here, there, centre] = [seat(), seat(), smallCentre()]
    const [mine, theirs] = [commandsOf('甲-01', 1), commandsOf('乙-02', 2)]
    there.submit(theirs('incident/1', report('隧道水浸')))
    there.submit(theirs('incident/1', verifyIncident))
    there.settle(centre.submit(there.toSend(10)))
    catchUp(here, centre)
    catchUp(there, centre)
    here.submit(mine('incident/1', close('已排干')))
    there.submit(theirs('incident/1', close('已恢复通行')))
    there.settle(centre.submit(there.toSend(10)))
    catchUp(here, centre)
    const [row] = here.query('outbox.waiting', { limit: 9 })
    expect(row).toMatchObject({ status: 'refused', reason: '事件已办结，如有新情况请重新打开或另行登记' })
    expect(here.query('incident.all', { limit: 9, before: null })[0]).toMatchObject({
      number: 'incident/2026-0001',
      status: 'closed',
      level: 2,
      pending: false,
      closed: { why: '已恢复通行', seat: '乙-02' },
    })
  })

  test('迟到、重复的答复和已经收到的事件都不改变什么', () => {
    const [core, centre, make] = [seat(), smallCentre(), commandsOf('甲-01', 1)]
    core.submit(make('log/1', note('一条')))
    const receipts = centre.submit(core.toSend(10))
    catchUp(core, centre)
    const settled = core.fingerprint()
    core.settle(receipts)
    core.settle(receipts)
    expect(core.receive(centre.notice(0)).ok).toBe(true)
    expect(core.fingerprint()).toBe(settled)
    expect(core.unsent().count).toBe(0)
  })
})

describe('收日志', () => {
  test('缺一段就说从哪里再发；改过一字就不收', () => {
    const [core, centre, make] = [seat(), smallCentre(), commandsOf('甲-01', 1)]
    centre.submit([1, 2, 3, 4].map((n) => make(`log/${n}`, note(`第 ${n} 条`))))
    expect(core.receive(centre.notice(2))).toMatchObject({
      ok: false,
      why: 'gap',
      have: { head: { seq: 0 } },
    })
    const forged = centre.notice(0)
    const [first] = forged.items
    if (first !== undefined && 'data' in first)
      forged.items[0] = { ...first, data: { ...first.data, text: '改' } }
    expect(core.receive(forged)).toMatchObject({ ok: false, why: 'broken', have: { head: { seq: 0 } } })
    expect(core.query('log.day', day)).toEqual([])
    expect(catchUp(core, centre)).toMatchObject({ ok: true, have: { head: { seq: 4 } } })
    expect(core.verify()).toEqual({ ok: true, checked: 4, fault: null })
  })

  test('另一部历史即使摘要自洽也不收', () => {
    const [core, centre, other, make] = [seat(), smallCentre(), smallCentre(), commandsOf('甲-01', 1)]
    centre.submit([make('log/1', note('真的'))])
    other.submit([make('log/1', note('假的')), make('log/2', note('后面的'))])
    catchUp(core, centre)
    expect(core.receive(other.notice(1))).toMatchObject({ ok: false, why: 'broken' })
    expect(core.receive(other.notice(0))).toMatchObject({ ok: false, why: 'broken' })
    expect(textsOf(core)).toEqual([['真的', false]])
  })

  test('看不到的只留摘要，链照样验得通；后来公开时按原序号补全', () => {
    const [core, centre, make] = [seat(), smallCentre(), commandsOf('甲-01', 1)]
    centre.submit([make('log/1', note('区里的')), make('log/2', note('街道的'))])
    core.receive(centre.notice(0, { hidden: (stream) => stream === 'log/1' }))
    expect(textsOf(core)).toEqual([['街道的', false]])
    expect(core.verify().ok).toBe(true)
    const whole = seat()
    catchUp(whole, centre)
    expect(core.reveal(centre.events.slice(0, 1)).ok).toBe(true)
    expect(core.reveal(centre.events.slice(0, 1)).ok).toBe(true)
    expect(core.fingerprint()).toBe(whole.fingerprint())
  })

  test('不认识的事件原样存下，其余照常显示', () => {
    const [core, centre, make] = [seat(), smallCentre(), commandsOf('甲-01', 1)]
    const { id, by, at } = make('log/1', note('x'))
    const told = { command: id, n: 0, by, at, clock: null, recordedAt: at, v: 1 }
    centre.append({ ...told, stream: 'drone/1', type: 'drone.launched', data: { 高度: 120 } })
    centre.submit([make('log/2', note('认识的'))])
    expect(catchUp(core, centre).ok).toBe(true)
    expect(textsOf(core)).toEqual([['认识的', false]])
    expect(core.verify()).toEqual({ ok: true, checked: 2, fault: null })
  })

  test('全部重建后与原来一字不差', () => {
    const [core, centre, make] = [seat(), smallCentre(), commandsOf('甲-01', 1)]
    const wall = 'scene/wall@2026-11-21'
    core.submit(make('incident/1', report('塔吊倾覆')))
    core.submit(make('log/1', note('现场已封控', 'incident/1')))
    core.submit(make(wall, assign(3, 'cam-12')))
    core.settle(centre.submit(core.toSend(10)))
    catchUp(core, centre)
    core.submit(make(wall, assign(4, 'cam-07')))
    core.submit(make('log/1', { type: 'log.correct', data: { text: '现场已封控两侧', why: '补充' } }))
    const before = core.fingerprint()
    core.rebuild()
    expect(core.fingerprint()).toBe(before)
    const [line] = core.query('log.incident', { incident: 'incident/1', limit: 9 })
    expect(line).toMatchObject({
      incidentTitle: '塔吊倾覆',
      text: '现场已封控两侧',
      original: '现场已封控',
      pending: true,
    })
    const [display] = core.query('scene.layout', { wall: 'wall' })
    expect(display?.tiles.slice(2, 4).map(({ feed, pending }) => [feed, pending])).toEqual([
      ['cam-12', false],
      ['cam-07', true],
    ])
    expect(
      core.query('scene.switches', { wall: 'wall', limit: 5 }).map(({ text, pending }) => [text, pending]),
    ).toEqual([
      ['屏 1 窗 4 切到 cam-07', true],
      ['屏 1 窗 3 切到 cam-12', false],
    ])
  })
})

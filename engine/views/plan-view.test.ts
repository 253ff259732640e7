import { describe, expect, test } from 'vitest'
import { activationStream } from '../../domain/activation/activation.ts'
import type { AnyCommand } from '../../domain/index.ts'
import type { PlanContent } from '../../domain/plan/content.ts'
import { approvalWords } from '../../domain/plan/decide.ts'
import { digestOf } from '../../domain/plan/plan.ts'
import { DAY, MINUTE } from '../../domain/time.ts'
import { planContent, step } from '../../test/story/plan.ts'
import { openSeat } from '../seat.ts'
import { commandsOf, MORNING, report } from '../testing/commands.ts'

function desk() {
  const core = openSeat({ dir: ':memory:', checkProjections: true })
  const make = commandsOf('甲-01', 1)
  const say = (stream: string, command: AnyCommand, person = 'zhou-maolin', post = 'leader') => {
    const made = make(stream, command)
    const answer = core.submit({ ...made, by: { ...made.by, person, post } })
    expect(answer).toMatchObject({ ok: true })
  }
  return { core, say }
}
const save = (change: Partial<PlanContent> = {}, base = 0): AnyCommand => ({
  type: 'plan.save',
  data: { ...planContent(change), base, note: '' },
})
const approve = (version: number, change: Partial<PlanContent> = {}): AnyCommand => {
  const digest = digestOf(planContent(change))
  const words = approvalWords({ plan: 'plan/typhoon', version, digest, person: 'zhou-maolin' })
  return { type: 'plan.approve', data: { version, digest, words, signature: 'c2ln', key: 'a2V5' } }
}
const typhoon: AnyCommand = {
  type: 'incident.report',
  data: {
    ...{ title: '台风影响琶洲', place: '琶洲街道', street: '440105015', category: 'natural', level: 4 },
    ...{ occurredAt: null, from: null },
  },
}
const NOW = MORNING + 60 * MINUTE

describe('预案清单与体检', () => {
  test('新版没批，现行的还是旧版；过期了就说过期', () => {
    const { core, say } = desk()
    const dated = { expiresAt: MORNING + DAY }
    say('plan/typhoon', save(dated))
    say('plan/typhoon', approve(1, dated))
    say('plan/typhoon', save({ name: '新版' }, 1))
    const list = (now: number) => core.query('plan.list', { now })
    expect(list(NOW)).toMatchObject([
      { status: 'approved', version: 2, inForce: 1, name: '海珠区防台风应急预案', approval: { version: 1 } },
    ])
    expect(list(MORNING + DAY)).toMatchObject([{ status: 'expired' }])
    const kinds = (now: number) => core.query('plan.health', { now }).map(({ kind }) => kind)
    expect(kinds(MORNING + DAY)).toEqual(['expired', 'outdated'])
    expect(core.query('plan.one', { stream: 'plan/typhoon', now: NOW })).toMatchObject([
      { versions: [{ version: 2, base: 1 }, { version: 1 }], approvals: [{ person: 'zhou-maolin' }] },
    ])
    core.close()
  })

  test('有毛病的预案交给下一班，停用的不交', () => {
    const { core, say } = desk()
    say('plan/typhoon', save())
    const carried = () => core.query('duty.carried', { now: NOW }).map(({ group, title }) => [group, title])
    expect(carried()).toEqual([['plan', '海珠区防台风应急预案：没有批准']])
    say('plan/typhoon', { type: 'plan.retire', data: { why: '合并' } })
    expect(carried()).toEqual([])
    core.close()
  })
})

describe('启动与看板', () => {
  const stream = activationStream('incident/1', 'plan/typhoon')
  const activate: AnyCommand = {
    type: 'activation.activate',
    data: { incident: 'incident/1', plan: 'plan/typhoon', version: 1, level: 4, why: '' },
  }
  const steps = [
    step('a', { title: '会商研判' }),
    step('b', { title: '船只回港', after: ['a'], order: { text: '船只立即回港', to: ['own'] } }),
    step('c', { when: { all: true, tests: [{ on: 'warning', type: '台风', colours: ['红色'] }] } }),
  ]
  function started() {
    const { core, say } = desk()
    say('plan/typhoon', save({ steps }))
    say('plan/typhoon', approve(1, { steps }))
    say('incident/1', typhoon)
    const board = (minutes: number) =>
      core
        .query('activation.board', { incident: 'incident/1', now: NOW + minutes * MINUTE })
        .map(({ step: key, state, late, waits }) => [key, state, late, waits])
    return { core, say, board }
  }

  test('推荐说明凭什么、哪一条；启动以后说在执行', () => {
    const { core, say } = started()
    const offer = () => core.query('plan.offer', { incident: 'incident/1', now: NOW })
    expect(offer()).toMatchObject([
      { key: 'plan/typhoon', version: 1, fault: null, why: ['写到“台风”', '属于自然灾害'], running: false },
    ])
    say(stream, activate)
    expect(offer()).toMatchObject([{ running: true }])
    core.close()
  })

  test('一步一步走：等谁、超时的有负责人、预警打开下一步', () => {
    const { core, say, board } = started()
    say(stream, activate)
    expect(board(-50)).toEqual([
      ['a', 'open', false, ''],
      ['b', 'waiting', false, '等第 1 步'],
      ['c', 'waiting', false, '台风红色预警生效'],
    ])
    expect(board(0)[0]).toEqual(['a', 'open', true, ''])
    const carried = core.query('duty.carried', { now: NOW }).filter(({ group }) => group === 'plan')
    expect(carried).toMatchObject([
      { title: '预案步骤超时：会商研判', owner: '区三防办' },
      { title: '执行中：海珠区防台风应急预案', text: '台风影响琶洲；还有 1 步在办，1 步超时' },
    ])
    say(stream, { type: 'activation.done', data: { step: 'a', proof: { text: '已会商', attachments: [] } } })
    say(stream, { type: 'activation.give', data: { step: 'b', order: 'order/7' } })
    say('log/1', {
      type: 'log.write',
      data: { kind: 'warning', text: '台风红色预警信号生效', occurredAt: null, incident: null },
    })
    expect(board(-50).map(([key, state]) => [key, state])).toEqual([
      ['a', 'done'],
      ['b', 'given'],
      ['c', 'open'],
    ])
    const row = core.query('activation.board', { incident: 'incident/1', now: NOW }).find(({ n }) => n === 2)
    expect(row).toMatchObject({
      order: 'order/7',
      to: [{ name: '属地街道' }],
      detail: { order: { to: ['own'] } },
    })
    core.close()
  })

  test('发出的指令都办完，本步随它完成，下一步打开；撤回的不算，重办从头来', () => {
    const { core, say } = started()
    say(stream, activate)
    const row = (key: string) =>
      core
        .query('activation.board', { incident: 'incident/1', now: NOW })
        .find(({ step: known }) => known === key)
    const receivers = ['应急抢险队 1 组', '区供电局'].map((name) => ({
      ...{ key: `unit:${name}`, type: 'unit' as const, id: null, name, phone: null },
    }))
    const give = (order: string, data: object = {}) => {
      say(order, {
        type: 'order.issue',
        data: {
          ...{ incident: 'incident/1', text: '会商', recipients: receivers, place: '', point: null },
          ...{ attachments: [], from: { activation: stream, step: 'a' }, replaces: null },
          deadlines: { acknowledge: 5, arriveBy: null, feedbackBy: null, completeBy: null },
          needs: { arrive: false, complete: true },
          ...data,
        },
      })
    }
    const complete = (order: string, n: number, at: number) =>
      say(order, {
        type: 'order.complete',
        data: {
          ...{ recipient: receivers[n]?.key as string, byPhone: true, name: '老周', at },
          ...{ text: '已到会', attachments: [] },
        },
      })
    give('order/1')
    say(stream, { type: 'activation.give', data: { step: 'a', order: 'order/1' } })
    complete('order/1', 0, MORNING + MINUTE)
    expect(row('a')).toMatchObject({ state: 'given', ordered: { receivers: 2, finished: 1, doneAt: null } })
    expect(row('b')).toMatchObject({ state: 'waiting' })
    complete('order/1', 1, MORNING + 4 * MINUTE)
    expect(row('a')).toMatchObject({ state: 'done', settledAt: MORNING + 4 * MINUTE, proof: null })
    expect(row('a')?.ordered?.words).toContain('区供电局：已到会')
    expect(row('b')).toMatchObject({ state: 'open', openAt: MORNING + 4 * MINUTE })

    say(stream, { type: 'activation.redo', data: { step: 'a', why: '人没到齐' } })
    expect(row('a')).toMatchObject({ state: 'open', ordered: null })
    give('order/2')
    say(stream, { type: 'activation.give', data: { step: 'a', order: 'order/2' } })
    give('order/3', { replaces: 'order/2' })
    say('order/2', { type: 'order.replace', data: { by: 'order/3' } })
    complete('order/3', 0, NOW)
    expect(row('a')).toMatchObject({ state: 'given', ordered: { finished: 1 } })
    say('order/3', { type: 'order.recall', data: { why: '不用了' } })
    expect(row('a')).toMatchObject({ state: 'open', late: true, owner: '区三防办' })
    core.close()
  })

  test('以后改了预案，正在执行的不变；结束了不再算在执行', () => {
    const { core, say, board } = started()
    say(stream, activate)
    say('plan/typhoon', save({ steps: [] }, 1))
    expect(board(0)).toHaveLength(3)
    expect(core.query('activation.open', { now: NOW })).toHaveLength(1)
    say(stream, { type: 'activation.end', data: { why: '响应终止' } })
    expect(core.query('activation.open', { now: NOW })).toHaveLength(0)
    expect(core.query('activation.of', { incident: 'incident/1', now: NOW })).toMatchObject([
      { ended: { why: '响应终止' }, counts: { steps: 3 } },
    ])
    core.close()
  })

  test('口径的数字、响应和定级打开步骤；做过的进时间线', () => {
    const { core, say } = desk()
    const change = {
      steps: [
        step('a', { when: { all: true, tests: [{ on: 'figure', figure: 'trapped', atLeast: 3 }] } }),
        step('b', { level: 2 }),
        step('c', { when: { all: true, tests: [{ on: 'incident', level: 3 }] } }),
      ],
    }
    say('plan/typhoon', save(change))
    say('plan/typhoon', approve(1, change))
    say('incident/1', typhoon)
    say(stream, activate)
    const states = () =>
      core.query('activation.board', { incident: 'incident/1', now: NOW }).map(({ state }) => state)
    expect(states()).toEqual(['waiting', 'waiting', 'waiting'])
    const figures = { trapped: { value: 3, source: '消防', from: null, asOf: MORNING } }
    const proposed = commandsOf('甲-01', 9)('factsheet/1', {
      type: 'factsheet.propose',
      data: { base: 0, figures, statement: '', reasons: {} },
    })
    const leader = { seat: '甲-01', person: 'zhou-maolin', post: 'leader' }
    expect(core.submit({ ...proposed, by: leader })).toMatchObject({ ok: true })
    say('factsheet/1', { type: 'factsheet.approve', data: { proposal: proposed.id } })
    say('incident/1', {
      type: 'incident.assess',
      data: { level: 3, rule: null, clause: '', why: '被困三人', judgedAt: MORNING + 5 * MINUTE },
    })
    say('person/zhou-maolin', {
      type: 'person.put',
      data: {
        ...{ name: '周懋林', unit: '', title: '', street: null, phones: [], posts: ['leader'] },
        ...{ groups: [], email: null, note: '' },
      },
    })
    say('response/1', {
      type: 'response.start',
      data: {
        ...{ level: 2, matters: '搜救', until: NOW + DAY, measures: '救援', approver: 'zhou-maolin' },
        ...{ authority: '区长', byPhone: false, readBack: false },
      },
    })
    expect(states()).toEqual(['open', 'open', 'open'])
    // Screens ask by the beginning of the minute: what was judged since then counts, what a fast clock says later does not.
    const third = (now: number) =>
      core.query('activation.board', { incident: 'incident/1', now }).at(2)?.state
    expect(third(MORNING + 5 * MINUTE - 59_000)).toBe('open')
    expect(third(MORNING + 4 * MINUTE)).toBe('waiting')
    say(stream, { type: 'activation.skip', data: { step: 'c', why: '不适用' } })
    const told = core.query('timeline.of', { incident: 'incident/1', only: 'all', limit: 50, before: null })
    expect(
      told
        .filter(({ kind }) => kind === 'activation')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['启动《海珠区防台风应急预案》第 1 版，按Ⅳ级', '预案跳过：步骤 c。不适用'])
    core.close()
  })

  test('完成先于启动到达：启动后照样算完成', () => {
    const { core, say, board } = started()
    say(stream, { type: 'activation.done', data: { step: 'a', proof: { text: '', attachments: [] } } })
    say(stream, activate)
    expect(board(-50)[0]).toEqual(['a', 'done', false, ''])
    core.close()
  })
})

test('没有预案、没有事件，都答空', () => {
  const { core, say } = desk()
  say('incident/9', report('无关'))
  expect(core.query('plan.offer', { incident: 'incident/9', now: NOW })).toEqual([])
  expect(core.query('plan.offer', { incident: 'incident/none', now: NOW })).toEqual([])
  expect(core.query('activation.board', { incident: 'incident/9', now: NOW })).toEqual([])
  core.close()
})

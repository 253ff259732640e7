import { describe, expect, test } from 'vitest'
import type { AnyCommand } from '../../domain/index.ts'
import { HOUR } from '../../domain/time.ts'
import { openSeat } from '../seat.ts'
import { commandsOf, MORNING, report } from '../testing/commands.ts'

const incident = 'incident/1'
const stream = 'factsheet/1'

function desk() {
  const core = openSeat({ dir: ':memory:', checkProjections: true })
  const make = commandsOf('甲-01', 1)
  let last = ''
  const say = (command: AnyCommand, person = 'huang-zixu', post: string | null = 'officer', on = stream) => {
    const made = make(on, command)
    last = made.id
    return core.submit({ ...made, by: { ...made.by, person, post } })
  }
  say(report('塔吊倾覆'), 'huang-zixu', 'officer', incident)
  const propose = (base: number, values: Record<string, number>, reasons = {}) => {
    const figures = Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        { value, source: '消防大队', from: null, asOf: MORNING },
      ]),
    )
    const data = { base, figures, statement: '搜救正在进行', reasons }
    expect(say({ type: 'factsheet.propose', data } as AnyCommand)).toMatchObject({ ok: true })
    return last
  }
  const approve = (proposal: string) =>
    say({ type: 'factsheet.approve', data: { proposal } }, 'liang-qiheng', 'leader')
  const current = () => core.query('factsheet.current', { incident })[0]
  return { core, say, propose, approve, current }
}

describe('口径', () => {
  test('没有提过就没有；提了没批是第 0 版，有一份待批准', () => {
    const { core, propose, current } = desk()
    expect(current()).toBeUndefined()
    propose(0, { dead: 1 })
    expect(current()).toMatchObject({
      version: 0,
      figures: [],
      waiting: 1,
      proposal: { status: 'open', figures: [{ label: '死亡', unit: '人', value: 1, before: null }] },
    })
    expect(core.query('duty.carried', { now: MORNING + HOUR })).toContainEqual(
      expect.objectContaining({ group: 'deadline', title: '口径待批准：塔吊倾覆', source: incident }),
    )
    core.close()
  })

  // 国务院令第493号第三条、第十三条
  test('口径过了更高一级的线：说得出，交给下一班，看过再定级才消；伤亡变了要补报', () => {
    const { core, say, propose, approve } = desk()
    const crossed = () => core.query('incident.crossed', { incident })
    const must = () => core.query('duty.carried', { now: MORNING + HOUR }).map(({ title }) => title)
    approve(propose(0, { dead: 9 }))
    expect(crossed()).toEqual([])
    approve(propose(1, { dead: 10 }))
    expect(crossed()).toMatchObject([{ version: 2, level: 2, judged: 3, only: 'level' }])
    expect(must()).toContain('须重新定级：塔吊倾覆')
    const approvedAt = core.query('factsheet.current', { incident })[0]?.approvedAt ?? 0
    const judge: AnyCommand = {
      type: 'incident.assess',
      data: { level: 3, rule: null, clause: '', why: '等核实', judgedAt: approvedAt },
    }
    say(judge, 'liang-qiheng', 'leader', incident)
    expect(crossed()).toEqual([])
    expect(must()).not.toContain('须重新定级：塔吊倾覆')
    core.close()
  })

  test('每一版记着上一版的数、减少的原因、谁批的', () => {
    const { core, propose, approve, current } = desk()
    approve(propose(0, { dead: 1, missing: 4 }))
    approve(propose(1, { dead: 1, missing: 3 }, { missing: '1 人找到，送医' }))
    expect(current()).toMatchObject({
      version: 2,
      approver: 'liang-qiheng',
      outdated: false,
      figures: [
        { key: 'dead', value: 1, before: 1, reason: null },
        { key: 'missing', value: 3, before: 4, reason: '1 人找到，送医' },
      ],
      proposal: null,
    })
    expect(core.query('factsheet.history', { incident }).map(({ version }) => version)).toEqual([2, 1])
    core.close()
  })

  test('两份依据同一版：先批的成为现行，后批的标明依据旧版', () => {
    const { core, propose, approve, current } = desk()
    approve(propose(0, { dead: 1 }))
    const a = propose(1, { dead: 3 })
    const b = propose(1, { dead: 2 })
    expect(current()?.waiting).toBe(2)
    approve(a)
    expect(current()).toMatchObject({ version: 2, proposal: { key: b, outdated: true } })
    approve(b)
    expect(current()).toMatchObject({ version: 3, outdated: true, figures: [{ value: 2, before: 3 }] })
    expect(core.query('factsheet.history', { incident })[0]).toMatchObject({ unexplained: ['死亡'] })
    expect(approve(b)).toMatchObject({ ok: false })
    core.close()
  })

  test('不再填的指标列为不再提供；退回和撤回写着原因', () => {
    const { core, say, propose, approve, current } = desk()
    approve(propose(0, { dead: 1, injured: 2 }))
    const a = propose(1, { dead: 1 }, { injured: '并入重新核定' })
    expect(current()?.proposal?.dropped).toEqual([{ key: 'injured', label: '受伤', before: 2 }])
    say({ type: 'factsheet.reject', data: { proposal: a, why: '先核实' } }, 'liang-qiheng', 'leader')
    const b = propose(1, { dead: 1, injured: 2 })
    say({ type: 'factsheet.withdraw', data: { proposal: b, why: '写错了' } })
    const history = core.query('factsheet.history', { incident })
    expect(history.map(({ status, why }) => [status, why])).toEqual([
      ['withdrawn', '写错了'],
      ['rejected', '先核实'],
      ['approved', null],
    ])
    expect(current()).toMatchObject({ version: 1, proposal: null, waiting: 0 })
    core.close()
  })
})

import { describe, expect, test } from 'vitest'
import { evening, given, seat, seatA, seeing } from '../../test/story/given.ts'
import type { By } from '../model.ts'
import { fallen, sheetFaults, type Values } from './checks.ts'
import { type FactsheetFact, factsheet } from './factsheet.ts'
import { figureKeys, figureText } from './figures.ts'

const see = seeing({ 'incident/1': { status: 'reported', restricted: false } })
const leader: By = { seat: '甲-01', person: 'liang-qiheng', post: 'leader' }
const officer: By = { ...leader, person: 'huang-zixu', post: 'officer' }
const proposalA = '00000000-0000-7000-8000-00000000000a'

const figure = (value: number) => ({ value, source: '消防大队', from: null, asOf: evening })
const figuresOf = (values: Values) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, figure(value)]))
const proposed = (base: number, values: Values, reasons = {}): FactsheetFact => ({
  type: 'factsheet.proposed',
  data: { base, figures: figuresOf(values), statement: '', reasons, restricted: false },
})
const propose = (base: number, values: Values, reasons = {}) =>
  ({ type: 'factsheet.propose', data: { base, figures: figuresOf(values), statement: '', reasons } }) as const
// `given` tells every fact under the command id '': all proposals have that id.
const approved: FactsheetFact = {
  type: 'factsheet.approved',
  data: { proposal: proposalA, version: 1, base: 0, outdated: false, unexplained: [] },
}

/** A sheet whose version n has these values; one proposal waits. */
function sheetOf(...versions: Values[]) {
  const proposals = versions.map((values, place) => ({
    ...{ id: `v${place + 1}`, base: place, values, explained: [], person: 'huang-zixu', owedBy: null },
    status: 'approved' as const,
  }))
  return { proposals, versions, wall: true }
}
const decide = (
  state: typeof factsheet.initial,
  command: Parameters<typeof factsheet.decide>[1],
  by: By = leader,
) => factsheet.decide(state, command, { id: '1', by, at: evening, see })

describe('数字核对', () => {
  test.each<[string, Values, string | null]>([
    ['重伤等于受伤', { injured: 4, serious: 4 }, null],
    ['重伤多于受伤', { injured: 4, serious: 5 }, '其中重伤 5 多于受伤 4，请核对'],
    ['受伤不知道就不比', { serious: 5 }, null],
    ['绝收多于受灾', { cropAffected: 10, cropLost: 10.01 }, '农作物绝收 10.01 多于农作物受灾 10，请核对'],
    ['绝收等于受灾', { cropAffected: 10, cropLost: 10 }, null],
    ['住房多于房屋', { collapsedRooms: 3, collapsedHomeRooms: 4 }, '倒塌住房 4 多于倒塌房屋 3，请核对'],
    [
      '实时多于累计',
      { resettledTotal: 10, resettledNow: 11 },
      '紧急转移安置实时 11 多于紧急转移安置累计 10，请核对',
    ],
    ['半个人', { dead: 1.5 }, '死亡按人计，请填整数'],
    ['损失有小数', { lossWan: 12.35 }, null],
    ['部分分项未超', { lossWan: 100, lossHomes: 99.99 }, null],
    [
      '部分分项已超',
      { lossWan: 100, lossHomes: 60, lossFarm: 40.01 },
      '分项合计 100.01 已多于直接经济损失 100，请核对',
    ],
  ])('%s', (_, values, fault) => {
    expect(sheetFaults(values)[0]?.text ?? null).toBe(fault)
  })

  // 灾情快报：直接经济损失 = 住房及家庭财产 + 农林牧渔业 + 工矿商贸业 + 基础设施 + 公共服务 + 其他
  test('分项齐了，合计必须相等', () => {
    const parts = {
      lossHomes: 1.1,
      lossFarm: 2.2,
      lossIndustry: 3.3,
      lossInfra: 0,
      lossPublic: 0,
      lossOther: 0,
    }
    expect(sheetFaults({ ...parts, lossWan: 6.6 })).toEqual([])
    expect(sheetFaults({ ...parts, lossWan: 6.7 })[0]?.text).toContain('分项合计 6.6 不符')
    expect(sheetFaults({ resettledTotal: 10, centralTotal: 4, scatteredTotal: 5 })[0]?.text).toContain('不符')
  })

  test('少了要说明；此刻的数可以少；不再填也算少', () => {
    expect(fallen({ missing: 4, dead: 1 }, { missing: 3, dead: 1 })).toEqual(['missing'])
    expect(fallen({ forcesPeople: 50, resettledNow: 8 }, { forcesPeople: 20, resettledNow: 0 })).toEqual([])
    expect(fallen({ injured: 4 }, {})).toEqual(['injured'])
    expect(fallen({}, { dead: 0 })).toEqual([])
  })

  test('每个指标有不同的名称', () => {
    expect(new Set(Object.values(figureText)).size).toBe(figureKeys.length)
  })
})

describe('口径', () => {
  test('没有事件、没有数字、没有依据的版本，不收', () => {
    const reasonOf = (id: string, command: ReturnType<typeof propose>) => {
      const decision = factsheet.decide(factsheet.initial, command, { id, by: officer, at: evening, see })
      return decision.ok ? null : decision.reason
    }
    expect(reasonOf('9', propose(0, { dead: 1 }))).toBe('没有这起事件，请先登记事件再提口径')
    expect(reasonOf('1', propose(0, {}))).toBe('口径里还没有数字，请至少填一项')
    expect(reasonOf('1', propose(1, { dead: 1 }))).toContain('所依据的版本还没有')
    expect(reasonOf('1', propose(0, { dead: 1 }))).toBeNull()
  })

  test('比上一版少了，写了原因才收', () => {
    const state = sheetOf({ missing: 4 })
    expect(decide(state, propose(1, { missing: 3 }))).toEqual({
      ok: false,
      reason: '失联比上一版少了，请写明原因',
    })
    expect(decide(state, propose(1, { missing: 3 }, { missing: '1 人已找到，送医' }))).toMatchObject({
      ok: true,
    })
  })

  test('只有带班领导、指挥长能批准和退回；撤回只能由提出的人', () => {
    const waiting = {
      ...sheetOf(),
      proposals: [
        {
          id: proposalA,
          base: 0,
          values: {},
          explained: [],
          person: 'huang-zixu',
          status: 'open' as const,
          owedBy: null,
        },
      ],
    }
    const data = { proposal: proposalA }
    const why = '数字还没核实'
    for (const by of [officer, { ...leader, person: null }, { ...leader, post: 'chief' }, seat('甲-02')]) {
      expect(decide(waiting, { type: 'factsheet.approve', data }, by)).toMatchObject({ ok: false })
      expect(decide(waiting, { type: 'factsheet.reject', data: { ...data, why } }, by).ok).toBe(false)
    }
    for (const post of ['leader', 'commander']) {
      expect(decide(waiting, { type: 'factsheet.approve', data }, { ...leader, post })).toMatchObject({
        ok: true,
        facts: [{ fact: { data: { version: 1, outdated: false, unexplained: [] } } }],
      })
    }
    const withdraw = { type: 'factsheet.withdraw', data: { ...data, why } } as const
    expect(decide(waiting, withdraw, leader)).toMatchObject({ ok: false })
    expect(decide(waiting, withdraw, officer)).toMatchObject({ ok: true })
  })

  test('依据旧版的也能批准，标明旧版和没有说明的减少', () => {
    const state = sheetOf({ missing: 4, dead: 1 }, { missing: 4, dead: 3 })
    const proposal = {
      id: proposalA,
      base: 1,
      values: { missing: 3, dead: 1 },
      explained: ['missing' as const],
      owedBy: null,
    }
    const waiting = {
      ...state,
      proposals: [...state.proposals, { ...proposal, person: 'su-wanyi', status: 'open' as const }],
    }
    expect(decide(waiting, { type: 'factsheet.approve', data: { proposal: proposalA } })).toMatchObject({
      ok: true,
      facts: [{ fact: { data: { version: 3, base: 1, outdated: true, unexplained: ['dead'] } } }],
    })
  })

  test('领导在路上：值班员记下他的电话批准，成一版；只由他本人确认，确认一次', () => {
    const told = seeing({
      'incident/1': { status: 'reported', restricted: false },
      'person/liang-qiheng': { status: 'active', card: { posts: ['leader'] } },
    })
    const oral = { approver: 'liang-qiheng', words: '同意', saidAt: evening, readBack: true }
    const approve = (data: object) =>
      ({ type: 'factsheet.approve', data: { proposal: '', oral: { ...oral, ...data } } }) as const
    const as = (by: By) => ({ by, see: told })
    const waiting = given(factsheet, proposed(0, { dead: 1 }))
    expect(waiting.when(approve({ readBack: false }), as(officer))).toMatchObject({ ok: false })
    expect(waiting.when(approve({}), as(officer))).toMatchObject({
      facts: [{ fact: { type: 'factsheet.approved', data: { version: 1, oral } } }],
    })
    const byPhone: FactsheetFact = {
      type: 'factsheet.approved',
      data: { proposal: '', version: 1, base: 0, outdated: false, unexplained: [], oral },
    }
    const confirm = { type: 'factsheet.confirm', data: { proposal: '' } } as const
    const standing = given(factsheet, proposed(0, { dead: 1 }), byPhone)
    expect(standing.when(confirm, as(officer))).toMatchObject({ ok: false })
    expect(standing.when(confirm, as(leader))).toMatchObject({ ok: true })
    const confirmed = given(factsheet, proposed(0, { dead: 1 }), byPhone, {
      type: 'factsheet.confirmed',
      data: { proposal: '' },
    })
    expect(confirmed.when(confirm, as(leader))).toMatchObject({ ok: false })
  })

  test('批准两次、退回之后再批准都不收', () => {
    const stateOf = (status: 'approved' | 'rejected' | 'withdrawn') => ({
      ...sheetOf(),
      proposals: [{ id: proposalA, base: 0, values: {}, explained: [], person: null, status, owedBy: null }],
    })
    const approve = { type: 'factsheet.approve', data: { proposal: proposalA } } as const
    for (const status of ['approved', 'rejected', 'withdrawn'] as const) {
      expect(decide(stateOf(status), approve)).toMatchObject({ ok: false })
    }
    expect(decide(sheetOf(), approve)).toMatchObject({ ok: false })
  })

  test('两份依据同一版的都留着', () => {
    const { state } = given(factsheet, proposed(0, { dead: 1 }), {
      fact: proposed(0, { dead: 2 }),
      by: seatA,
    })
    expect(state.proposals.map(({ values }) => values.dead)).toEqual([1, 2])
  })

  test('先到批准、后到提案也折得起来；敏感事件不上大屏，解除后才上', () => {
    const early = given(factsheet, approved)
    expect(early.state.versions).toEqual([{}])
    const hidden = { ...proposed(0, { dead: 1 }) }
    const secret = { ...hidden, data: { ...(hidden.data as object), restricted: true } } as FactsheetFact
    expect(factsheet.audience(given(factsheet, secret).state).wall).toBe(false)
    expect(factsheet.audience(given(factsheet, secret, hidden).state).wall).toBe(true)
  })
})

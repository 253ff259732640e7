import { describe, expect, test } from 'vitest'
import { evening, given, seeing } from '../../test/story/given.ts'
import { MINUTE } from '../time.ts'
import { contentDigest, missingElements, type ReportContent } from './content.ts'
import { requiredElements } from './elements.ts'
import { type ReportFact, report } from './report.ts'
import { signedWords } from './signed-words.ts'
import { chineseCount, reportName } from './words.ts'

const content: ReportContent = {
  ...{
    ordinal: 1,
    title: '关于琶洲街道塔吊倾覆事故的初报',
    to: ['市应急管理局'],
    cc: ['区委办'],
    copies: 12,
  },
  sections: [
    {
      key: 'basic',
      heading: '基本情况',
      sentences: [
        { text: '造成1人死亡、4人受伤。', source: 'factsheet/1', changed: false, tells: ['casualties'] },
      ],
    },
  ],
  ...{ factsheet: 1, table: null, tableReasons: {}, attachments: [] },
}
const draft = {
  type: 'report.draft',
  data: { ...content, incident: 'incident/1', type: 'first', contact: null },
} as const
const drafted = { type: 'report.drafted', data: { ...draft.data, restricted: false } } as const
const submitted = { type: 'report.submitted', data: {} } as const
const leader = { seat: '甲-01', person: 'tan-liren', post: 'leader' }
const incident1 = { status: 'verified', title: '', streets: [], restricted: false }
const world = (versions: object[] = []) =>
  seeing({ 'incident/1': incident1, 'factsheet/1': { proposals: [], versions, wall: false } })
const digest = contentDigest(content)
const sign = (reasons: object = {}, more: object = {}) =>
  ({
    type: 'report.sign',
    data: {
      ...{ digest, reasons, words: signedWords('report/1', digest, 'tan-liren'), signature: 'x', key: 'k' },
      ...more,
    },
  }) as const
const signed: ReportFact = {
  type: 'report.signed',
  data: { ...sign().data, marks: [], doubt: null },
}
const out = {
  ...{
    channel: 'fax' as const,
    to: '市应急管理局',
    person: '值班员周',
    at: evening,
    readBack: true,
    late: null,
  },
} as const

describe('报告：起草 → 送审 → 签发', () => {
  test('没有登记的事件不能起草', () => {
    expect(given(report).when(draft)).toEqual({ ok: false, reason: '没有这起事件，请先登记事件再起草' })
  })

  test('敏感与否随事件冻结，大屏据此看得到或看不到', () => {
    const secret = seeing({ 'incident/1': { ...incident1, restricted: true } })
    expect(given(report).when(draft, { see: secret })).toMatchObject({
      facts: [{ fact: { data: { restricted: true } } }],
    })
    expect(report.audience(given(report, drafted).state)).toEqual({ streets: [], wall: true })
    const hidden = { ...drafted, data: { ...drafted.data, restricted: true } }
    expect(report.audience(given(report, hidden).state)).toEqual({ streets: [], wall: false })
  })

  test('两个席位离线各改一稿：都留下，后一稿注明同时改过', () => {
    const revise = { type: 'report.revise', data: { ...content, base: 0, contact: null } } as const
    const once = { type: 'report.revised', data: { ...revise.data, outdated: false } } as const
    expect(given(report, drafted).when(revise)).toMatchObject({
      facts: [{ fact: { data: { outdated: false } } }],
    })
    expect(given(report, drafted, once).when(revise)).toMatchObject({
      facts: [{ fact: { data: { outdated: true } } }],
    })
  })

  test('送审以后不改字，退回修改才能改', () => {
    const revise = { type: 'report.revise', data: { ...content, base: 0, contact: null } } as const
    expect(given(report, drafted, submitted).when(revise)).toMatchObject({ ok: false })
    const back = { type: 'report.sentBack', data: { why: '补充伤员去向' } } as const
    expect(given(report, drafted, submitted, back).when(revise)).toMatchObject({ ok: true })
  })

  test('缺要素不拦保存，只列出来', () => {
    expect(missingElements(content, requiredElements('first', true))).toContain('unitProfile')
    expect(missingElements(content, requiredElements('first', true))).not.toContain('casualties')
  })

  // 单位主要负责人或授权分管领导签发（肇庆市突发公共事件信息报告规定）
  test('只由带班领导、指挥长签发，签发时按年编号', () => {
    const story = given(report, drafted, submitted)
    expect(story.when(sign(), { see: world() })).toMatchObject({ ok: false })
    for (const post of ['officer', 'chief']) {
      expect(story.when(sign(), { by: { ...leader, post }, see: world() }).ok).toBe(false)
    }
    expect(story.when(sign(), { by: leader, see: world() })).toMatchObject({
      ok: true,
      facts: [{ fact: { type: 'report.signed', data: { doubt: null } }, series: 'report/2026' }],
    })
  })

  // 电话报告后补书面签发；电话批示要复诵（肇庆《值班电话记录簿》）
  test('领导在路上：记下电话签发就有编号、可以报出；由他本人补签一次，别人不能代', () => {
    const told = seeing({
      'incident/1': incident1,
      'factsheet/1': { proposals: [], versions: [{}], wall: false },
      'person/tan-liren': { status: 'active', card: { posts: ['leader'] } },
    })
    const officer = { ...leader, person: 'huang-zixu', post: 'officer' }
    const oral = { approver: 'tan-liren', words: '同意报', saidAt: evening, readBack: true }
    const byPhone = (change: object = {}) =>
      ({
        type: 'report.signByPhone',
        data: { digest, reasons: { numbers: '以现场为准' }, before: null, ...oral, ...change },
      }) as const
    const waiting = given(report, drafted, submitted)
    const as = (by: typeof leader) => ({ by, see: told })
    expect(given(report, drafted).when(byPhone(), as(officer))).toMatchObject({ ok: false })
    expect(waiting.when(byPhone({ readBack: false }), as(officer))).toMatchObject({ ok: false })
    expect(waiting.when(byPhone({ digest: 'f'.repeat(64) }), as(officer))).toMatchObject({ ok: false })
    const decision = waiting.when(byPhone(), as(officer))
    expect(decision).toMatchObject({
      ok: true,
      facts: [{ fact: { type: 'report.signedByPhone', data: oral }, series: 'report/2026' }],
    })
    const fact = decision.ok ? decision.facts[0]?.fact : undefined
    const standing = given(report, drafted, submitted, fact as ReportFact)
    expect(standing.state).toMatchObject({ status: 'signed', owedBy: 'tan-liren' })
    expect(standing.when(sign(), as(leader))).toMatchObject({ ok: false })
    const { words, signature, key } = sign().data
    const countersign = {
      type: 'report.countersign',
      data: { digest, words, signature, key },
    } as const
    expect(standing.when(countersign, as(officer))).toMatchObject({ ok: false })
    expect(standing.when(countersign, as(leader))).toMatchObject({
      ok: true,
      facts: [{ fact: { type: 'report.countersigned', data: { doubt: null } } }],
    })
    const done = given(report, drafted, submitted, fact as ReportFact, {
      type: 'report.countersigned',
      data: { ...countersign.data, doubt: null },
    })
    expect(done.when(countersign, as(leader))).toMatchObject({ ok: false })
  })

  test('没有送审、看后又改过的不能签发', () => {
    expect(given(report, drafted).when(sign(), { by: leader, see: world() })).toMatchObject({ ok: false })
    expect(
      given(report, drafted, submitted).when(sign({}, { digest: 'f'.repeat(64) }), {
        by: leader,
        see: world(),
      }),
    ).toEqual({ ok: false, reason: '报告在您阅看之后改过，请看过新稿再签发' })
  })

  test('引用旧版口径、数字对不上，要写明原因才能签发，原因随签发留下', () => {
    const story = given(report, drafted, submitted)
    const old = { by: leader, see: world([{ dead: 1, injured: 4 }, { dead: 2 }]) }
    expect(story.when(sign(), old)).toEqual({ ok: false, reason: '口径不是最新，请写明原因再签发' })
    expect(story.when(sign({ factsheet: '新口径尚未核实' }), old)).toMatchObject({
      facts: [{ fact: { data: { marks: ['factsheet'], reasons: { factsheet: '新口径尚未核实' } } } }],
    })
    const other = { by: leader, see: world([{ dead: 3 }]) }
    expect(story.when(sign(), other)).toEqual({ ok: false, reason: '数字与口径不符，请写明原因再签发' })
    expect(story.when(sign(), { by: leader, see: world([{ dead: 1, injured: 4 }]) }).ok).toBe(true)
  })

  test('签名说的不是这份报告，收下列为补录待核', () => {
    const wrong = sign({}, { words: signedWords('report/2', digest, 'tan-liren') })
    expect(given(report, drafted, submitted).when(wrong, { by: leader, see: world() })).toMatchObject({
      facts: [{ fact: { data: { doubt: '签名的内容与所签的报告对不上' } } }],
    })
  })

  test('签发两次、签发后再改都不行；作废由领导办理', () => {
    const story = given(report, drafted, submitted, signed)
    expect(story.when(sign(), { by: leader, see: world() }).ok).toBe(false)
    expect(story.when({ type: 'report.void', data: { why: '重复' } }).ok).toBe(false)
    expect(story.when({ type: 'report.void', data: { why: '重复' } }, { by: leader }).ok).toBe(true)
  })

  test('灾情快报必须有表，别的报告不带表', () => {
    const disaster = { ...draft, data: { ...draft.data, type: 'disaster' } } as const
    expect(given(report).when(disaster, { see: world() })).toMatchObject({ ok: false })
    const table = { ...draft, data: { ...draft.data, table: { affected: 3 } } }
    expect(given(report).when(table, { see: world() })).toMatchObject({ ok: false })
  })
})

describe('报告：报出以后的事都是陈述，从不退回', () => {
  const send = { type: 'report.send', data: out } as const
  const back = { type: 'report.return', data: { by: '市应急局', at: evening, why: '缺伤员去向' } } as const

  test('未经签发、作废之后、还没起草就说报出：收下并注明', () => {
    expect(given(report, drafted).when(send)).toMatchObject({
      facts: [{ fact: { data: { doubt: '未经签发就说报出' } } }],
    })
    expect(given(report).when(send)).toMatchObject({ ok: true })
    const voided = { type: 'report.voided', data: { why: '重复' } } as const
    expect(given(report, drafted, submitted, signed, voided).when(send)).toMatchObject({
      facts: [{ fact: { data: { doubt: '作废之后又说报出' } } }],
    })
    expect(given(report, drafted, submitted, signed).when(send)).toMatchObject({
      facts: [{ fact: { data: { doubt: null } } }],
    })
  })

  test('退回两次都记；退回的才谈补报，补报要是同一事件的另一份', () => {
    const sent: ReportFact = { type: 'report.sent', data: { ...out, doubt: null } }
    const returned: ReportFact = { type: 'report.returned', data: { ...back.data, doubt: null } }
    const supplement = { type: 'report.supplement', data: { by: 'report/2' } } as const
    const see = seeing({ 'report/2': { ...given(report, drafted).state } })
    const story = given(report, drafted, submitted, signed, sent)
    expect(story.when(supplement, { see })).toMatchObject({ ok: false })
    const twice = given(report, drafted, submitted, signed, sent, returned, sent, returned)
    expect(given(report, drafted, submitted, signed, sent, returned).when(back)).toMatchObject({
      facts: [{ fact: { type: 'report.returned', data: { doubt: null } } }],
    })
    expect(twice.when(supplement)).toMatchObject({ ok: false })
    expect(twice.when(supplement, { see })).toMatchObject({ ok: true })
  })

  test('电话报告一次一条；同一条又报一次，列为存疑', () => {
    const data = {
      ...{ incident: 'incident/1', checklist: [], to: '市应急局', person: '值班员周', at: evening },
      ...{ readBack: true, text: '琶洲塔吊倾覆，1人死亡', factsheet: null, late: null },
    }
    const phone = { type: 'report.phone', data } as const
    expect(given(report).when(phone)).toMatchObject({
      facts: [{ fact: { type: 'report.phoned', data: { restricted: true } } }],
    })
    const phoned = { type: 'report.phoned', data: { ...data, restricted: false } } as const
    expect(given(report, phoned).when(phone)).toMatchObject({
      facts: [{ fact: { type: 'report.contested' } }],
    })
  })
})

describe('系统报送：同一次只有一个结果', () => {
  const dispatch = {
    type: 'report.dispatch',
    data: { endpoint: '市局', to: '市应急局', late: null },
  } as const
  const key = '00000000-0000-8000-8000-000000000001'
  const dispatched = { type: 'report.dispatched', data: dispatch.data } as const
  const told = { at: evening, by: leader, command: key, number: null, pending: false }
  const ready = given(report, drafted, submitted, signed).state
  const open = report.evolve(ready, dispatched, told)
  const judge = (state: typeof ready, command: Parameters<typeof report.decide>[1]) =>
    report.decide(state, command, { id: '1', by: leader, at: evening, see: seeing({}) })
  const delivered = { dispatch: key, at: evening + MINUTE, receipt: 'R-1' }

  test('没有签发、正在报送、已经送达的不再送；退回之后可以再送', () => {
    expect(given(report, drafted).when(dispatch)).toMatchObject({ ok: false })
    expect(judge(ready, dispatch)).toMatchObject({ ok: true })
    expect(judge(open, dispatch)).toEqual({ ok: false, reason: '这份报告正在系统报送，请等结果' })
    const done = report.evolve(open, { type: 'report.delivered', data: delivered }, told)
    expect(judge(done, dispatch)).toMatchObject({ ok: false })
    const back = { by: '市局', at: evening, why: '缺附件', doubt: null }
    expect(judge(report.evolve(done, { type: 'report.returned', data: back }, told), dispatch).ok).toBe(true)
  })

  test('送达只记一次；同样的故障只说一次；放弃之后仍可送达', () => {
    expect(judge(open, { type: 'report.delivered', data: delivered })).toMatchObject({ ok: true })
    const done = report.evolve(open, { type: 'report.delivered', data: delivered }, told)
    expect(judge(done, { type: 'report.delivered', data: delivered })).toMatchObject({ ok: false })
    const failed = { dispatch: key, at: evening, why: '对方返回 500', final: false }
    const retrying = report.evolve(open, { type: 'report.failed', data: failed }, told)
    expect(judge(retrying, { type: 'report.failed', data: failed })).toMatchObject({ ok: false })
    const gaveUp = report.evolve(retrying, { type: 'report.failed', data: { ...failed, final: true } }, told)
    expect(judge(gaveUp, { type: 'report.delivered', data: delivered })).toMatchObject({ ok: true })
    expect(judge(gaveUp, dispatch)).toMatchObject({ ok: true })
  })
})

test('续报一、续报二……十一、二十', () => {
  expect([1, 2, 10, 11, 20, 21, 99].map(chineseCount)).toEqual([
    ...['一', '二', '十', '十一', '二十', '二十一', '九十九'],
  ])
  expect(reportName('followup', 3)).toBe('续报三')
})

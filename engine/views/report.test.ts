import { describe, expect, test } from 'vitest'
import type { AnyCommand } from '../../domain/index.ts'
import { contentDigest } from '../../domain/report/content.ts'
import { signedWords } from '../../domain/report/signed-words.ts'
import { MINUTE } from '../../domain/time.ts'
import { openSeat } from '../seat.ts'
import { commandsOf, MORNING } from '../testing/commands.ts'

type Draft = Extract<AnyCommand, { type: 'report.draft' }>['data']
const content = (text: string, more: Partial<Draft> = {}): Omit<Draft, 'incident' | 'type' | 'contact'> => ({
  ...{ ordinal: 1, title: '关于塔吊倾覆的初报', to: ['市应急局'], cc: [], copies: 1, factsheet: null },
  sections: [
    {
      key: 'basic',
      heading: '基本情况',
      sentences: [{ text, source: null, changed: false, tells: ['casualties'] }],
    },
  ],
  ...{ table: null, tableReasons: {}, attachments: [] },
  ...more,
})
const draft = (text: string, more: Partial<Draft> = {}): AnyCommand => ({
  type: 'report.draft',
  data: { ...content(text), incident: 'incident/1', type: 'first', contact: '李承岳 13900003318', ...more },
})

function desk() {
  const core = openSeat({ dir: ':memory:', checkProjections: true })
  const make = commandsOf('甲-01', 1)
  const say = (stream: string, command: AnyCommand, as: object = {}) => {
    const made = { ...make(stream, command) }
    Object.assign(made, { by: { ...made.by, ...as } })
    expect(core.submit(made)).toMatchObject({ ok: true })
    return made.id
  }
  const report = {
    ...{ title: '塔吊倾覆', place: '振兴大街16号', street: null, category: 'accident', level: null },
    ...{ occurredAt: null, from: null },
  }
  say('incident/1', { type: 'incident.report', data: report } as unknown as AnyCommand)
  return { core, say }
}
const leader = { person: 'tan-liren', post: 'leader' }
function signIt(say: ReturnType<typeof desk>['say'], stream: string, text: string) {
  say(stream, { type: 'report.submit', data: {} })
  const digest = contentDigest(content(text))
  const words = signedWords(stream, digest, 'tan-liren')
  say(stream, { type: 'report.sign', data: { digest, reasons: {}, words, signature: 'x', key: 'k' } }, leader)
}
const out = { to: '市应急局', person: '周', at: MORNING, readBack: true, late: null }

describe('报告的表', () => {
  test('电话签发：签发人是领导，编号照给，交给下一班；补签以后不再挂着', () => {
    const { core, say } = desk()
    const card = {
      name: '谭立仁',
      unit: '区应急局',
      title: '局长',
      street: null,
      phones: [],
      posts: ['leader' as const],
      groups: [],
      email: null,
      note: '',
    }
    say('person/tan-liren', { type: 'person.put', data: card }, leader)
    say('report/1', draft('1人死亡'))
    say('report/1', { type: 'report.submit', data: {} })
    const digest = contentDigest(content('1人死亡'))
    const oral = { approver: 'tan-liren', words: '同意报', saidAt: MORNING, readBack: true }
    const officer = { person: 'huang-zixu', post: 'officer' }
    say('report/1', { type: 'report.signByPhone', data: { digest, reasons: {}, ...oral } }, officer)
    const row = () => core.query('report.one', { stream: 'report/1' })[0]
    const carried = () =>
      core
        .query('duty.carried', { now: MORNING })
        .flatMap(({ source, text }) => (source === 'report/1' ? [text] : []))
    expect(row()).toMatchObject({
      status: 'signed',
      signerName: '谭立仁',
      owed: true,
      signed: { oral: { words: '同意报', recorder: 'huang-zixu', countersignedAt: null } },
    })
    expect(carried()).toEqual(['电话签发，等谭立仁补签；已签发，还没有报出'])
    say('report/1', { type: 'report.send', data: { ...out, channel: 'fax' } })
    expect(carried()).toEqual(['电话签发，等谭立仁补签'])
    const words = signedWords('report/1', digest, 'tan-liren')
    say('report/1', { type: 'report.countersign', data: { digest, words, signature: 'x', key: 'k' } }, leader)
    expect(row()).toMatchObject({ status: 'sent', owed: false })
    expect(carried()).toEqual([])
    core.close()
  })

  test('起草、送审、签发、传真报出、电话确认收到、退回两次、补报', () => {
    const { core, say } = desk()
    const row = () => core.query('report.one', { stream: 'report/1' })[0]
    say('report/1', draft('1人死亡'))
    expect(row()).toMatchObject({
      status: 'draft',
      incidentTitle: '塔吊倾覆',
      content: { contact: '李承岳 13900003318' },
    })
    expect(row()?.missing).toContain('unitProfile')
    expect(row()?.missing).not.toContain('siteContact')
    signIt(say, 'report/1', '1人死亡')
    expect(core.query('report.waiting', {}).map(({ key }) => key)).toEqual(['report/1'])
    expect(core.query('duty.carried', { now: MORNING })).toEqual(
      expect.arrayContaining([expect.objectContaining({ key: 'report/1', text: '已签发，还没有报出' })]),
    )
    say('report/1', { type: 'report.send', data: { ...out, channel: 'fax', at: MORNING + 5 * MINUTE } })
    say('report/1', { type: 'report.receive', data: { by: '市局周', at: MORNING, byPhone: true } })
    expect(row()).toMatchObject({ status: 'received', sentAt: MORNING + 5 * MINUTE, channel: 'fax' })
    for (const why of ['缺伤员去向', '缺位置图']) {
      say('report/1', { type: 'report.return', data: { by: '市局', at: MORNING, why } })
    }
    expect(row()).toMatchObject({ status: 'returned', returns: 2 })
    say('report/2', draft('1人死亡，4人受伤', { type: 'followup' }))
    say('report/1', { type: 'report.supplement', data: { by: 'report/2' } })
    expect(row()).toMatchObject({ status: 'supplemented', supplementedBy: 'report/2' })
    expect(core.query('report.list', { incident: 'incident/1' }).map(({ key }) => key)).toEqual([
      ...['report/1', 'report/2'],
    ])
    core.close()
  })

  test('先报出后起草（两台席位没碰上）：到齐后接在一起并注明', () => {
    const { core, say } = desk()
    say('report/1', { type: 'report.send', data: { ...out, channel: 'phone' } })
    expect(core.query('report.list', { incident: 'incident/1' })).toEqual([])
    say('report/1', draft('1人死亡'))
    expect(core.query('report.one', { stream: 'report/1' })[0]).toMatchObject({
      ...{ status: 'sent', sentAt: MORNING, doubtful: true },
    })
    core.close()
  })

  test('电话报告：核对过的要素、对方姓名、复述；时间线上有一条', () => {
    const { core, say } = desk()
    const checklist = [
      { element: 'location', text: '振兴大街16号' },
      { element: 'casualties', text: null },
    ] as const
    const data = {
      ...out,
      incident: 'incident/1',
      checklist: [...checklist],
      text: '塔吊倾覆',
      factsheet: null,
    }
    say('report/9', { type: 'report.phone', data })
    const [row] = core.query('report.one', { stream: 'report/9' })
    expect(row).toMatchObject({ type: 'phone', status: 'sent', sentAt: MORNING, phone: { who: '周' } })
    expect(row?.missing).toContain('casualties')
    expect(row?.missing).not.toContain('location')
    const moments = core.query('timeline.of', {
      incident: 'incident/1',
      only: 'all',
      limit: 50,
      before: null,
    })
    expect(moments.map(({ text }) => text)).toContain('电话报告市应急局（周），已复述')
    core.close()
  })

  test('系统报送：待报送、重试中、送达；续报同号提醒', () => {
    const { core, say } = desk()
    say('report/1', draft('1人死亡'))
    signIt(say, 'report/1', '1人死亡')
    const dispatch = say('report/1', {
      type: 'report.dispatch',
      data: { endpoint: '市局', to: '市局', late: null },
    })
    expect(core.query('report.outgoing', {})).toMatchObject([
      { key: dispatch, stream: 'report/1', told: null },
    ])
    say('report/1', {
      type: 'report.failed',
      data: { dispatch, at: MORNING, why: '对方返回 500', final: false },
    })
    const delivery = () => core.query('report.one', { stream: 'report/1' })[0]?.delivery
    expect(delivery()).toMatchObject({ state: 'retrying', why: '对方返回 500' })
    say('report/1', { type: 'report.delivered', data: { dispatch, at: MORNING, receipt: 'R-1' } })
    expect(delivery()).toMatchObject({ state: 'delivered' })
    expect(core.query('report.outgoing', {})).toEqual([])
    for (const stream of ['report/5', 'report/6']) say(stream, draft('续', { type: 'followup' }))
    expect(core.query('report.one', { stream: 'report/5' })[0]).toMatchObject({ sameOrdinal: true })
    core.close()
  })
})

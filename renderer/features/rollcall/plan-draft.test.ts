import { describe, expect, test } from 'vitest'
import { drawStreets } from '../../../domain/rollcall/draw-streets.ts'
import { momentOf, nextHalfHour, type PlanForm, planDrafts } from './plan-draft.ts'
import { callStreet } from './street-call.ts'

const streets = ['440105001', '440105002', '440105003'].map((code) => ({ code, name: `街道${code.at(-1)}` }))
const now = Date.UTC(2026, 8, 16, 13, 46)
const head = { seq: 9, hash: 'ab'.repeat(32) }
const form: PlanForm = {
  way: 'all',
  chosen: new Set<string>(),
  count: '2',
  when: 'now',
  day: '2026-09-16',
  time: '22:00',
  from: '22:00',
  to: '06:00',
  limit: '30',
  note: '',
}
const drafts = (change: Partial<PlanForm>, known: typeof head | null = head) =>
  planDrafts({ ...form, ...change }, { streets, head: known, now, stream: 'rollcall/1' })

describe('安排点名的表', () => {
  test('现在点：安排和开始一起记，街道一致', () => {
    const made = drafts({ way: 'random' })
    if (!made.ok) throw new Error(made.words)
    expect(made.drafts.map(({ type }) => type)).toEqual(['rollcall.plan', 'rollcall.begin'])
    expect(made.drafts[1]?.data).toMatchObject({ streets: drawStreets(streets, 2, head.hash), limit: 30 })
  })

  test('定时点：只记安排，时间按本区时间', () => {
    const made = drafts({ when: 'later' })
    expect(made).toMatchObject({
      ok: true,
      drafts: [{ data: { at: Date.UTC(2026, 8, 16, 14), seed: null } }],
    })
  })

  test('时段内随机：跨夜的时段，种子取自日志；没有种子、时段倒过来都说清楚', () => {
    const at = (day: number, hour: number) => Date.UTC(2026, 8, day, hour - 8)
    expect(drafts({ when: 'window' })).toMatchObject({
      ok: true,
      drafts: [{ type: 'rollcall.plan', data: { span: { from: at(16, 22), to: at(17, 6) }, seed: head } }],
    })
    expect(drafts({ when: 'window', from: '明天 09:00', to: '明天 12:00' })).toMatchObject({
      drafts: [{ data: { span: { from: at(17, 9), to: at(17, 12) } } }],
    })
    expect(drafts({ when: 'window' }, null)).toMatchObject({ words: expect.stringContaining('还没有就绪') })
    expect(drafts({ when: 'window', to: '22:30' })).toMatchObject({
      words: expect.stringContaining('一小时'),
    })
  })

  test('缺什么说什么', () => {
    expect(drafts({ way: 'chosen' })).toEqual({ ok: false, words: '请至少选一个街道' })
    expect(drafts({ way: 'random', count: '4' })).toMatchObject({ words: '请写 1 到 3 之间的数' })
    expect(drafts({ way: 'random' }, null)).toMatchObject({ words: expect.stringContaining('还没有就绪') })
    expect(drafts({ limit: '3' })).toMatchObject({ words: expect.stringContaining('5 到 600') })
    expect(drafts({ when: 'later', time: '21:00' })).toMatchObject({
      words: expect.stringContaining('现在之后'),
    })
    expect(drafts({ when: 'later', day: '2026-13-40' })).toMatchObject({ ok: false })
  })

  test('时间写法', () => {
    expect(momentOf('2026-09-16', '8：05')).toBe(Date.UTC(2026, 8, 16, 0, 5))
    expect(momentOf('2026-09-16', '24:00')).toBeNull()
    expect(nextHalfHour(now)).toBe('22:00')
  })
})

describe('怎么点到一个街道', () => {
  const feed = {
    ...{
      id: 'duty-pazhou',
      name: '琶洲街道值班室',
      bridge: 'pazhou',
      street: '440105015',
      place: '',
      key: '95',
    },
    ...{ source: 'clock' as const, marker: 95, duty: true },
  }
  const bridge = { id: 'pazhou', name: '琶洲街道桥', street: '440105015', connected: true, since: 0 }

  test('有值班室画面就点它；画的画面说明是演示', () => {
    const tree = { bridges: [bridge], feeds: [{ ...feed, id: 'cam-07', duty: false }, feed], states: [] }
    expect(callStreet('440105015', tree)).toEqual({
      feed: 'duty-pazhou',
      name: '琶洲街道值班室',
      isDemo: true,
    })
  })

  test('没有桥、桥上没有值班室，各说原因', () => {
    expect(callStreet('440105001', { bridges: [], feeds: [], states: [] })).toMatchObject({
      why: '本街道没有接入视频桥',
    })
    expect(callStreet('440105015', { bridges: [bridge], feeds: [], states: [] })).toMatchObject({
      why: '琶洲街道桥上没有值班室画面',
    })
  })
})

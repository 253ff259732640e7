import { describe, expect, test } from 'vitest'
import { evening, given, seatB } from '../../test/story/given.ts'
import { incident } from './incident.ts'

const changgang = '440105009'
const nanzhou = '440105014'
const report = {
  title: '上涌果树公园东侧内涝',
  place: '新滘中路',
  street: nanzhou,
  category: 'natural',
  level: null,
  occurredAt: null,
  from: null,
} as const
const reported = { type: 'incident.reported', data: report } as const
const verify = {
  type: 'incident.verify',
  data: { outcome: 'confirmed', note: '现场积水 40 厘米', level: 4 },
} as const
const verified = { ...verify, type: 'incident.verified' } as const
const close = { type: 'incident.close', data: { why: '积水已退，交通恢复' } } as const
const closed = { ...close, type: 'incident.closed' } as const
const share = { type: 'incident.share', data: { street: changgang } } as const
const shared = { ...share, type: 'incident.shared' } as const

describe('突发事件：接报 → 核实 → 办结', () => {
  test('登记后按接报那一年编号', () => {
    expect(given(incident).when({ type: 'incident.report', data: report })).toEqual({
      ok: true,
      facts: [{ fact: reported, series: 'incident/2026' }],
    })
  })

  test('跨年夜按北京时间算年份', () => {
    const newYear = Date.UTC(2026, 11, 31, 16)
    const series = (at: number) => {
      const decision = given(incident).when({ type: 'incident.report', data: report }, { at })
      return decision.ok ? decision.facts[0]?.series : null
    }
    expect([series(newYear - 1), series(newYear)]).toEqual(['incident/2026', 'incident/2027'])
  })

  test('没有定级也能登记：初判可以以后再给', () => {
    const decision = given(incident).when({ type: 'incident.report', data: { ...report, level: null } })
    expect(decision.ok).toBe(true)
  })

  test('同一起事件不能登记两次', () => {
    expect(given(incident, reported).when({ type: 'incident.report', data: report })).toEqual({
      ok: false,
      reason: '这起事件已经登记过，请打开原事件补充',
    })
  })

  test('没有登记的事件不能核实、通报、办结', () => {
    for (const command of [verify, share, close]) {
      expect(given(incident).when(command)).toEqual({
        ok: false,
        reason: '没有这起事件，请先登记事件再操作',
      })
    }
  })

  test('核实之后才能办结', () => {
    expect(given(incident, reported).when(close)).toEqual({
      ok: false,
      reason: '事件还没有核实，请先核实再办结',
    })
    expect(given(incident, reported, verified).when(close)).toMatchObject({
      ok: true,
      facts: [{ fact: closed, series: null }],
    })
  })

  test('可以再次核实：情况会变', () => {
    expect(given(incident, reported, verified).when(verify).ok).toBe(true)
  })

  test('办结以后不再核实，也不再办结', () => {
    for (const command of [verify, close]) {
      expect(given(incident, reported, verified, closed).when(command, { by: seatB })).toEqual({
        ok: false,
        reason: '事件已办结，如有新情况请重新打开或另行登记',
      })
    }
  })

  test('事件只给本街道和大屏看；通报以后多一个街道', () => {
    expect(incident.audience(given(incident, reported).state)).toEqual({ streets: [nanzhou], wall: true })
    expect(incident.audience(given(incident, reported, shared).state)).toEqual({
      streets: [nanzhou, changgang],
      wall: true,
    })
  })

  test('不知道街道的事件没有街道看得到', () => {
    const { state } = given(incident, { type: 'incident.reported', data: { ...report, street: null } })
    expect(incident.audience(state)).toEqual({ streets: [], wall: true })
  })

  test('已经看得到的街道不必再通报', () => {
    for (const [story, street] of [
      [given(incident, reported), nanzhou],
      [given(incident, reported, shared), changgang],
    ] as const) {
      expect(story.when({ type: 'incident.share', data: { street } })).toEqual({
        ok: false,
        reason: '该街道已能看到这起事件，不必再次通报',
      })
    }
  })

  test('办结以后仍可通报，状态不变', () => {
    expect(given(incident, reported, verified, closed).when(share).ok).toBe(true)
    expect(given(incident, reported, verified, closed, shared).state).toMatchObject({ status: 'closed' })
  })

  test('接报时间不等于发生时间：两个都留下', () => {
    const data = { ...report, occurredAt: evening - 3_600_000 }
    const decision = given(incident).when({ type: 'incident.report', data })
    expect(decision).toMatchObject({ ok: true, facts: [{ fact: { data: { occurredAt: data.occurredAt } } }] })
  })
})

import { describe, expect, test } from 'vitest'
import { type Asked, at, clocks, sent, told } from '../../test/story/deadline.ts'
import type { Counted, SentReport } from './clocks.ts'

describe('级别变了', () => {
  // T4、T11：死亡 19 → 48，重大升特别重大，要重新报
  const raised = {
    levels: [
      { level: 2, at: at('21:06') },
      { level: 1, at: at('23:00') },
    ],
  }
  const early = [sent('phone', at('21:10')), sent('first', at('21:20'))]

  test('较大升重大，重大的时限从上调那一刻起算', () => {
    const levels = [
      { level: 3, at: at('21:06') },
      { level: 2, at: at('22:30') },
    ]
    const all = clocks({ levels }, { id: 'P-GD-DEFAULT', reports: early, now: at('22:31') })
    const open = all.filter(({ doneAt, dueAt }) => doneAt === null && dueAt !== null)
    expect(open.map(({ step, dueAt, start }) => [step.label, dueAt, start])).toContainEqual([
      '电话报',
      at('23:00'),
      'raised',
    ])
    expect(all.filter(({ doneAt }) => doneAt !== null).map(({ step }) => step.label)).toEqual([
      '尽快初判',
      '电话报',
      // 报省的、报市的。
      '书面初报',
      '书面初报',
    ])
  })

  test('同一档里再上调也要重新报；首次发布不算两次', () => {
    const all = clocks(raised, {
      id: 'P-HENAN-2021',
      reports: [...early, sent('press', at('22:00'))],
      now: at('23:10'),
    })
    const of = (label: string) => all.find(({ step }) => step.label === label)
    expect(of('电话报')).toMatchObject({ startAt: at('23:00'), dueAt: at('23:15'), doneAt: null })
    expect(of('首次权威发布')).toMatchObject({ doneAt: at('22:00') })
  })

  test('下调以后不再欠；下调以前已经超时的抹不掉', () => {
    const lowered = (time: string) => ({
      levels: [
        { level: 2, at: at('21:06') },
        { level: 4, at: at(time) },
      ],
    })
    const phones = (time: string) =>
      clocks(lowered(time), { id: 'P-ZHUHAI-2006', now: at('23:00') }).filter(
        ({ step }) => step.ending === 'phone',
      )
    expect(phones('21:20')).toEqual([])
    expect(phones('21:40')).toMatchObject([{ dueAt: at('21:28') }])
  })
})

describe('一次又一次的', () => {
  const reports = [sent('first', at('21:30'))]
  const followups = (asked: Asked, incident: Partial<Counted> = {}) =>
    clocks(incident, asked)
      .filter(({ step }) => step.ending === 'followup')
      .map(({ nth, dueAt, doneAt, late }) => [nth, dueAt, doneAt, late])

  test('每 2 小时从上一次送出起算，没报的一直在', () => {
    expect(followups({ reports })).toEqual([[1, at('23:30'), null, false]])
    const one = [...reports, sent('followup', at('23:40'))]
    expect(followups({ reports: one, now: at('23:59') })).toEqual([
      [1, at('23:30'), at('23:40'), true],
      [2, at('01:40', '2026-09-17'), null, false],
    ])
  })

  // 河南：续报每日 8:00、17:00
  test('每天 8:00、17:00：晚了的归那一次，漏了的还在', () => {
    const day = '2026-09-17'
    const asked = (...times: string[]): Asked => ({
      id: 'P-HENAN-2021',
      reports: [...reports, ...times.map((time, place) => sent('followup', at(time, day), place + 1))],
      now: at('18:00', day),
    })
    const next = at('08:00', '2026-09-18')
    expect(followups(asked('08:20', '16:50'))).toEqual([
      [null, at('08:00', day), at('08:20', day), true],
      [null, at('17:00', day), at('16:50', day), false],
      [null, next, null, false],
    ])
    expect(followups(asked('07:50')).map(([, due, done]) => [due, done])).toEqual([
      [at('08:00', day), at('07:50', day)],
      [at('17:00', day), null],
      [next, null],
    ])
    expect(followups(asked('08:00'))[0]?.[3]).toBe(false)
  })

  // N-16：灾情稳定前 24 小时零报告，县级 9:00 前
  test('灾情零报告每天 9:00，到灾情稳定为止', () => {
    const disaster = { category: 'natural', occurredAt: at('20:00'), levels: [] } as const
    const zero = (incident: Partial<Counted>, reported: SentReport[]) =>
      clocks({ ...disaster, ...incident }, { reports: reported, now: at('10:00', '2026-09-18') })
        .filter(({ step }) => step.key === 'n-zero')
        .map(({ dueAt, doneAt }) => [dueAt, doneAt !== null])
    const first = sent('disaster', at('21:00'))
    expect(zero({}, [])).toEqual([[null, false]])
    expect(zero({}, [first, sent('disaster', at('08:55', '2026-09-17'), 2)])).toEqual([
      [at('09:00', '2026-09-17'), true],
      [at('09:00', '2026-09-18'), false],
      [at('09:00', '2026-09-19'), false],
    ])
    expect(zero({ told: told({ stable: at('12:00', '2026-09-17') }) }, [first])).toEqual([
      [at('09:00', '2026-09-17'), false],
    ])
  })

  test('终报送出以后不再续报', () => {
    const ended = [...reports, sent('followup', at('23:00')), sent('final', at('23:30'))]
    expect(followups({ reports: ended, now: at('23:59') })).toEqual([[1, at('23:30'), at('23:00'), false]])
  })
})

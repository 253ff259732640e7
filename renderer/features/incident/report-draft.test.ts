import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../../domain/time.ts'
import { nextQuestion, readHeld, reportDraft, seenDraft } from './report-draft.ts'

describe('登记到一半的表', () => {
  it('关掉程序再开，填过的还在', () => {
    const held = { ...readHeld(''), title: '塔吊倾覆', level: 3 as const }
    expect(readHeld(JSON.stringify(held))).toEqual(held)
  })
  it('读不懂的草稿当作空表', () => {
    expect(readHeld('{"level":9}')).toEqual(readHeld(''))
    expect(readHeld('坏的')).toEqual(readHeld(''))
  })
  it('接报写了按写的，没写按那一行日志的，都没有就是登记的时候', () => {
    const now = Date.UTC(2026, 8, 16, 13, 46)
    const received = (words: string, from: number | null) => {
      const held = { ...readHeld(''), title: '塔吊', received: words }
      const preset = from === null ? null : { receivedAt: from }
      return reportDraft('incident/1', held, preset, now).data.receivedAt
    }
    expect(received('20:58', now - MINUTE)).toBe(Date.UTC(2026, 8, 16, 12, 58))
    expect(received('', now - MINUTE)).toBe(now - MINUTE)
    expect(received('', null)).toBeNull()
  })
  it('下一问照来电人说的次序', () => {
    const empty = readHeld('')
    expect(nextQuestion(empty)).toBe('place')
    expect(nextQuestion({ ...empty, place: '琶洲' })).toBe('title')
    expect(nextQuestion({ ...empty, place: '琶洲', title: '塔吊' })).toBe('category')
  })
  it('从画面登记：看见的记成一行日志，事件由这一行登记，互相连着', () => {
    const held = { ...readHeld(''), title: '塔吊倾覆', place: '振兴大街' }
    const asked = reportDraft('incident/1', held, { receivedAt: 5, line: '画面发现：工地东塔吊（窗 7）' }, 10)
    const { report, line } = seenDraft('画面发现：工地东塔吊（窗 7）', asked, 'log/1')
    expect(report).toMatchObject({ stream: 'incident/1', data: { from: 'log/1', receivedAt: 5 } })
    expect(line).toMatchObject({
      stream: 'log/1',
      data: { text: '画面发现：工地东塔吊（窗 7）。塔吊倾覆', incident: 'incident/1' },
    })
  })
})

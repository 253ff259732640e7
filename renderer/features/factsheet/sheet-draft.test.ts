import { describe, expect, test } from 'vitest'
import type { FactsheetRow } from '../../../domain/factsheet/rows.ts'
import { checkDraft, draftFrom, type SheetDraft } from './sheet-draft.ts'

/** 2026-09-16 21:46 in the district. */
const NOW = Date.UTC(2026, 8, 16, 13, 46)
const YESTERDAY = Date.UTC(2026, 8, 15, 13, 38)
const figure = (key: 'missing' | 'injured', value: number, asOf: number) => ({
  ...{ key, label: '', unit: '人', value, source: '消防', from: null, asOf, before: null, reason: null },
})
const sheet: FactsheetRow = {
  ...{
    key: 'factsheet/1',
    version: 2,
    figures: [figure('missing', 4, YESTERDAY), figure('injured', 3, NOW)],
  },
  ...{ statement: '4人失联', approvedAt: NOW, approver: null, approverName: null, outdated: false },
  ...{ beforeAt: null, proposal: null, waiting: 0, pending: false },
}
const typed = (part: Partial<SheetDraft['figures']>): SheetDraft => {
  const draft = draftFrom(sheet)
  return { ...draft, figures: { ...draft.figures, ...part } }
}
const one = (value: string, more = {}) => ({
  value,
  source: '消防',
  asOf: '',
  reason: '',
  from: null,
  ...more,
})

describe('口径边填边查', () => {
  test('没动过的没有要提的，昨天的数还是昨天的', () => {
    const { missing, figures } = checkDraft(draftFrom(sheet), sheet, NOW)
    expect(missing).toBe('和上一版一样，没有要提的')
    expect(figures.missing?.asOf).toBe(YESTERDAY)
  })

  test('没写截至就是现在，写了按写的', () => {
    const { figures, missing } = checkDraft(
      typed({ injured: one('4'), dead: one('1', { asOf: '21:40' }) }),
      sheet,
      NOW,
    )
    expect(figures.injured?.asOf).toBe(NOW)
    expect(figures.dead?.asOf).toBe(NOW - 6 * 60_000)
    expect(missing).toBeNull()
  })

  test('少了要原因，清空也是少了', () => {
    const fewer = checkDraft(typed({ missing: one('3') }), sheet, NOW)
    expect([...fewer.falling]).toEqual(['missing'])
    expect(fewer.missing).toBe('失联：比上一版少了，请写原因')
    expect(fewer.disagreements).toEqual(['文中失联 4，上面是 3'])
    const gone = checkDraft(typed({ missing: one('', { reason: '重新核定' }) }), sheet, NOW)
    expect(gone.reasons).toEqual({ missing: '重新核定' })
    expect(gone.missing).toBeNull()
  })

  test.each([
    ['三', '受伤：请填数字'],
    ['-1', '受伤：请填数字'],
    ['3.5', '受伤按人计，请填整数'],
  ])('写成%s不收', (value, words) => {
    expect(checkDraft(typed({ injured: one(value) }), sheet, NOW).missing).toBe(words)
  })

  test('看不懂的时间不收', () => {
    expect(checkDraft(typed({ injured: one('4', { asOf: '晚上' }) }), sheet, NOW).missing).toContain(
      '看不懂时间',
    )
  })
})

import { expect, test } from 'vitest'
import type { FactsheetRow, FigureRow } from '../factsheet/rows.ts'
import { changedSentences } from './figure-sentences.ts'

const figure = (key: FigureRow['key'], label: string, value: number): FigureRow => ({
  key,
  label,
  unit: '人',
  value,
  source: '消防大队',
  from: null,
  asOf: 0,
  before: null,
  reason: null,
})
const sheet = (...figures: FigureRow[]): FactsheetRow => ({
  key: 'factsheet/1',
  version: 2,
  figures,
  statement: '',
  approvedAt: 0,
  approver: null,
  approverName: null,
  outdated: false,
  beforeAt: null,
  proposal: null,
  waiting: 0,
  pending: false,
})
const now = sheet(figure('dead', '死亡', 1), figure('injured', '受伤', 4), figure('serious', '其中重伤', 1))
const same = (before: Record<string, number>) =>
  changedSentences(now, before).find(({ changed }) => !changed)?.text

test('续报里“其中重伤”只跟在受伤后面，不跟在死亡后面', () => {
  expect(same({ dead: 1, injured: 3, serious: 1 })).toBe('死亡1人，重伤1人，没有变化。')
  expect(same({ dead: 1, injured: 4, serious: 1 })).toBe('死亡1人，受伤4人，其中重伤1人，没有变化。')
})

import { expect, test } from 'vitest'
import { documentShape } from '../document/document.ts'
import { leagueDocument } from './league-document.ts'

test('月度通报照屏幕的次序和数字写成纸，没有画面的写横线', () => {
  const row = { calls: 2, present: 1, absent: 1, fault: 0, presence: 0.5, answered: 1, p50: 4.25 }
  const dark = { calls: 1, present: 0, absent: 0, fault: 1, presence: null, answered: 0, p50: null }
  const made = leagueDocument(
    '2026-09',
    [
      { ...row, key: '440105009', name: '海幢街道' },
      { ...dark, key: '440105014', name: '南洲街道' },
    ],
    { district: '海珠区', number: null, margin: '' },
  )
  expect(documentShape.parse(made)).toEqual(made)
  const table = made.blocks.find((block) => block.type === 'table')
  const rows = table?.type === 'table' ? table.rows.map((cells) => cells.map((runs) => runs[0]?.text)) : []
  expect(rows).toEqual([
    ['1', '海幢街道', '2', '1', '1', '0', '50%', '100%', '4.3 秒'],
    ['2', '南洲街道', '1', '0', '0', '1', '——', '0%', '——'],
  ])
  expect(made.place).toBe('2026年9月')
})

import { expect, test } from 'vitest'
import type { ShiftRow } from '../shift/rows.ts'
import { HOUR } from '../time.ts'
import { turnsOf } from './turns.ts'

const holder = (
  person: string,
  post: ShiftRow['holders'][number]['post'],
  since: number,
  until: number | null,
) => ({
  ...{ person, name: person, post, doubt: null },
  ...{ since: since * HOUR, until: until === null ? null : until * HOUR },
})
const shift = (n: number, holders: ShiftRow['holders']): ShiftRow => ({
  ...{
    key: `shift/2026-09-16.${n}`,
    startedAt: 0,
    endedAt: null,
    from: null,
    unattended: null,
    periods: [],
    seats: [],
  },
  ...{ holders, arrivals: [], disputes: [], pending: false },
})

test('值班次数按人计：同一班兼两岗算一次，时间不重复算；没交班的算到现在', () => {
  const rows = [
    shift(1, [holder('甲', 'chief', 0, 24), holder('甲', 'officer', 0, 24), holder('乙', 'leader', 0, 24)]),
    shift(2, [holder('甲', 'officer', 24, null)]),
  ]
  expect(turnsOf(rows, 0, 100 * HOUR, 30 * HOUR)).toEqual([
    { key: '甲', name: '甲', shifts: 2, hours: 30, leading: 0 },
    { key: '乙', name: '乙', shifts: 1, hours: 24, leading: 1 },
  ])
})
test('只算落在时段里的部分', () => {
  const rows = [shift(1, [holder('甲', 'officer', 0, 24), holder('乙', 'officer', 0, 10)])]
  expect(turnsOf(rows, 12 * HOUR, 20 * HOUR, 50 * HOUR)).toEqual([
    { key: '甲', name: '甲', shifts: 1, hours: 8, leading: 0 },
  ])
})

import { describe, expect, test } from 'vitest'
import { documentShape, tableShape } from '../document/document.ts'
import { calendarDayOf, daysOfMonth, type Holidays } from './calendar.ts'
import { rosterDocument, rosterTables } from './roster-document.ts'
import type { RosterDayRow } from './rows.ts'

const holidays: Holidays = {
  source: '',
  years: { '2026': { source: '', off: { '2026-10-01': '国庆节' }, work: { '2026-10-10': '国庆节' } } },
}
const row = (day: string, post: RosterDayRow['post'], name: string, changed = false): RosterDayRow => ({
  ...{
    key: `roster/2026-10#${day}.1.${post}.1`,
    day,
    n: 1,
    shift: '全天班',
    class: 'work',
    from: 0,
    until: 1,
  },
  ...{ post, place: 1, person: name, name, changed, published: null, publishedName: null, why: null },
  ...{ via: [], pending: false },
})
const paper = {
  ...{
    month: '2026-10',
    district: '海珠区',
    patternName: '24 小时一班',
    publishedBy: '梁启衡',
    margin: '演示',
  },
  days: daysOfMonth('2026-10').map((day) => calendarDayOf(day, holidays)),
  rows: [
    row('2026-10-01', 'leader', '梁启衡'),
    row('2026-10-01', 'officer', '黄子骞'),
    row('2026-10-01', 'officer', '苏婉仪', true),
  ],
  counts: [{ key: 'a', name: '梁启衡', shifts: 1, work: 0, rest: 0, holiday: 1, hours: 24 }],
  publishedAt: Date.UTC(2026, 8, 25),
}
const textOf = (document: ReturnType<typeof rosterDocument>) =>
  document.blocks
    .filter((block) => block.type === 'table')
    .map(({ rows }) => rows.map((cells) => cells.map((runs) => runs.map(({ text }) => text).join(''))))

describe('值班表上纸', () => {
  test('每天一行，节假日和调休用字写明，换过的人有记号，每个名字都连着值班表', () => {
    const document = rosterDocument(paper)
    expect(documentShape.safeParse(document).success).toBe(true)
    const [roster, counts] = textOf(document)
    expect(roster).toHaveLength(31)
    expect(roster?.[0]).toEqual(['10月1日 周四 国庆节', '全天班', '梁启衡', '黄子骞、苏婉仪（换）'])
    expect(roster?.[9]?.[0]).toBe('10月10日 周六 国庆节调休上班')
    expect(roster?.[10]?.[0]).toBe('10月11日 周日 休息日')
    expect(counts).toEqual([['梁启衡', '1', '0', '0', '1', '24']])
    expect(JSON.stringify(document)).toContain('"source":"roster/2026-10"')
  })

  test('表格里日期、星期、说明各占一列，没有排班的日子也有一行', () => {
    const [roster, counts] = rosterTables(paper)
    for (const table of [roster, counts]) expect(tableShape.safeParse(table).success).toBe(true)
    expect(roster?.columns.map(({ name }) => name)).toEqual([
      ...['日期', '星期', '说明', '班次', '带班领导', '值班员'],
    ])
    expect(roster?.rows[0]).toEqual(['2026-10-01', '周四', '国庆节', '全天班', '梁启衡', '黄子骞、苏婉仪'])
    expect(roster?.rows[1]).toEqual(['2026-10-02', '周五', '', '', '', ''])
  })
})

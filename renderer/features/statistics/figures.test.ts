import { describe, expect, test } from 'vitest'
import { tableShape } from '../../../domain/document/document.ts'
import { MINUTE } from '../../../domain/time.ts'
import { chartOption, type Palette } from './chart-option.ts'
import { type Answers, figuresOf } from './figures.ts'
import { tablesOfFigures } from './tables-of-figures.ts'

const nothing: Answers = {
  period: { first: '2026-09-15', last: '2026-09-17' },
  ...{ kinds: [], hours: [], calls: [], days: [], times: [], rollcalls: [], turns: [], rostered: [] },
  streetName: (code) => (code === '440105015' ? '琶洲街道' : code),
}
const one = (id: string, answers: Partial<Answers>) => {
  const figure = figuresOf({ ...nothing, ...answers }).find((each) => each.id === id)
  if (figure === undefined) throw new Error(`no figure ${id}`)
  return figure
}
const palette: Palette = {
  tones: { strong: '#a', middle: '#b', weak: '#c', alarm: '#d' },
  ...{ text: '', quiet: '', line: '', ground: '', font: '' },
}

describe('统计的图和表', () => {
  test('没有记录时每张图都在，都是空的，也没有表可存', () => {
    const figures = figuresOf(nothing)
    expect(figures.map(({ rows }) => rows.length)).toEqual(figures.map(() => 0))
    expect(tablesOfFigures(figures)).toEqual([])
  })
  test('来电时段 24 小时都在，没有来电的是 0', () => {
    const { rows } = one('hours', { hours: [{ key: '08', hour: 8, in: 3, out: 1 }] })
    expect(rows).toHaveLength(24)
    expect(rows[8]).toEqual(['8 时', 3, 1])
    expect(rows[9]).toEqual(['9 时', 0, 0])
  })
  test('没有记录的日子也占一格', () => {
    const days = [{ key: '2026-09-16', lines: 5, calls: 2 }]
    expect(one('days', { days }).rows).toEqual([
      ['09-15', 0, 0],
      ['09-16', 5, 2],
      ['09-17', 0, 0],
    ])
  })
  test('街道写名字，没说明的写未说明；用时按分钟', () => {
    const calls = [
      { key: 'street/440105015', by: 'street', value: '440105015', count: 2 },
      { key: 'street/', by: 'street', value: null, count: 1 },
    ] as const
    expect(one('street', { calls }).rows).toEqual([
      ['琶洲街道', 2],
      ['未说明', 1],
    ])
    const times = [{ key: 'handle', count: 3, p50: 90_000, p95: 2 * MINUTE, longest: 3 * MINUTE }] as const
    expect(one('times', { times }).rows).toEqual([['办结', 1.5, 2, 3, 3]])
  })
  test('点名只有脱岗是红的；没有画面的秒数空着', () => {
    const rollcalls = [{ key: '1', name: '琶洲街道', present: 1, absent: 2, fault: 3, p50: null }]
    const figure = one('rollcalls', { rollcalls })
    expect(figure.rows).toEqual([['琶洲街道', 1, 2, 3, null]])
    expect(
      figure.bars.filter(({ tone }) => tone === 'alarm').map(({ column }) => figure.columns[column]),
    ).toEqual(['脱岗'])
  })
  test('提示用画的，不用网页，图不动；存表的格式合规', () => {
    const figure = one('hours', { hours: [{ key: '08', hour: 8, in: 3, out: 1 }] })
    expect(chartOption(figure, palette)).toMatchObject({
      animation: false,
      tooltip: { renderMode: 'richText' },
    })
    for (const table of tablesOfFigures([figure])) expect(tableShape.safeParse(table).success).toBe(true)
  })
})

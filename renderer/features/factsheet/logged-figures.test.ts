import { describe, expect, test } from 'vitest'
import type { FigureRow } from '../../../domain/factsheet/rows.ts'
import { loggedFigures } from './logged-figures.ts'

const row = (key: FigureRow['key'], value: number, asOf: number): FigureRow => ({
  ...{ key, label: '', unit: '', value, source: '', from: null, asOf, before: null, reason: null },
})
const line = (at: number, text: string) => ({ key: `log/${at}`, at, text })
const found = (lines: ReturnType<typeof line>[], sheet: FigureRow[] = []) =>
  loggedFigures(lines, sheet).map(({ key, value, line: from }) => [key, value, from.key])

describe('日志里说的数字', () => {
  test('每个数取最新的一行；和口径一样的、比口径旧的、转述口径的不提', () => {
    const lines = [
      line(1, '现场报：失联4人'),
      line(5, '现场报：1人获救送医，失联3人'),
      line(6, '口径 2 版：死亡9人'),
      line(7, '医院：受伤4人'),
    ]
    expect(found(lines)).toEqual([
      ['missing', 3, 'log/5'],
      ['injured', 4, 'log/7'],
    ])
    expect(found(lines, [row('missing', 4, 5), row('injured', 4, 2)])).toEqual([])
    expect(found(lines, [row('missing', 4, 4)])).toEqual([
      ['missing', 3, 'log/5'],
      ['injured', 4, 'log/7'],
    ])
  })

  test('没有数字就没有', () => {
    expect(found([line(1, '吊臂已固定，进入 B 区搜救')])).toEqual([])
  })
})

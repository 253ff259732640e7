import { describe, expect, it } from 'vitest'
import type { MatrixRow } from '../../domain/order/rows.ts'
import { orderSteps } from '../../domain/order/steps.ts'
import { MINUTE } from '../../domain/time.ts'
import { orderCounts, orderLines } from './order-lines.ts'

/** 21:46 in the district. */
const NOW = Date.UTC(2026, 8, 16, 13, 46)
const ago = (minutes: number) => NOW - minutes * MINUTE
const row = (unit: string, reached: number[], change: Partial<MatrixRow> = {}): MatrixRow => {
  const steps = Object.fromEntries(
    orderSteps.map((step, n) => {
      const minutes = reached[n]
      return [step, minutes === undefined ? null : { at: ago(minutes), byPhone: false, seat: 's' }]
    }),
  ) as MatrixRow['steps']
  return {
    ...{ key: unit, unit, recipient: unit, type: 'unit', id: null, phone: null, steps, refusedAt: null },
    ...{
      waiting: null,
      waitingSince: null,
      overdue: null,
      last: '',
      stream: 'order/1',
      orders: [],
      text: '',
    },
    ...change,
  }
}
const rows = [
  row('消防琶洲站', [45, 45, 45, 45, 31, 2]),
  row('供电局', [3, 3], { waiting: 'unacknowledged' }),
  row('凤阳街道', [6], { waiting: 'undelivered' }),
  row('区城管局', [45, 44, 44, 40, 8]),
  row('抢险队 1 组', [45, 45, 45, 41], { overdue: { step: 'arrived', since: ago(6) } }),
  row('抢险队 2 组', [45, 45, 45, 41], { overdue: { step: 'arrived', since: ago(66) } }),
  row('区卫健局', [45, 44], { refusedAt: ago(3) }),
]

describe('指令看板', () => {
  const lines = orderLines(rows, NOW)

  it('有问题的排前面：超时最久的、拒收、未送达、未签收，其余按进展', () => {
    expect(lines.map((line) => line.unit)).toEqual([
      ...['抢险队 2 组', '抢险队 1 组', '区卫健局', '凤阳街道', '供电局', '区城管局', '消防琶洲站'],
    ])
  })

  it('每一格：到了写时刻，卡在哪一步写原因，没到写一横', () => {
    const cells = (unit: string) => {
      const line = lines.find((one) => one.unit === unit)
      return Object.values(line?.cells ?? {}).map(({ look, words }) => `${look} ${words}`)
    }
    expect(cells('抢险队 1 组')).toEqual([
      ...['reached 21:01', 'reached 21:01', 'furthest 21:05', 'late 超 6 分', 'none —', 'none —'],
    ])
    expect(cells('凤阳街道').slice(0, 2)).toEqual(['furthest 21:40', 'waiting 未送达'])
    expect(lines[0]?.cells.arrived.words).toBe('超 1 小时')
    expect(lines.map((line) => line.at)).toEqual([
      ...['arrived', 'arrived', 'acknowledged', 'delivered', 'acknowledged', 'arrived', 'feedback'],
    ])
  })

  it('表头说总数，只说有的问题', () => {
    expect(orderCounts(rows)).toEqual(['7 家', '超时 2', '未送达 1', '到场 2'])
    expect(orderCounts(rows.slice(0, 1))).toEqual(['1 家', '到场 1'])
  })
})

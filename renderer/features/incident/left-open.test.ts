import { describe, expect, test } from 'vitest'
import type { ClockRow } from '../../../domain/deadline/rows.ts'
import { MINUTE } from '../../../domain/time.ts'
import { leftOpen, type Open } from './left-open.ts'

const NOW = Date.UTC(2026, 8, 16, 13, 46)
const nothing: Open = {
  incident: {
    ...{ key: 'incident/1', category: 'accident', level: 3 },
    verified: { outcome: 'confirmed', note: '', at: NOW, seat: '甲-01' },
  },
  clocks: [],
  reports: [{ type: 'final', status: 'sent', sentAt: NOW }],
  orders: [],
  plans: [],
  tiles: [],
}
const clock = (more: Partial<ClockRow>) =>
  ({
    ...{ key: 'a', label: '续报 2', dueAt: NOW + 30 * MINUTE, doneAt: null, stage: 'calm', excuse: null },
    ...more,
  }) as ClockRow
const whats = (open: Partial<Open>) => leftOpen({ ...nothing, ...open }, NOW).map(({ what }) => what)
const counts = { recipients: 3, acknowledged: 2, completed: 1 } as Open['orders'][number]['counts']

describe('办结前还没办完的', () => {
  test('什么都办完了就没有', () => {
    expect(whats({})).toEqual([])
  })

  test('走着的、没说明的超时算；办了的、没起算的、说明过迟报的不算', () => {
    expect(leftOpen({ ...nothing, clocks: [clock({})] }, NOW)).toMatchObject([
      { what: '时限：续报 2', state: '还剩 30 分钟', part: 'deadline/1' },
    ])
    expect(whats({ clocks: [clock({ stage: 'over', dueAt: NOW - MINUTE })] })).toHaveLength(1)
    const quiet = [
      ...[clock({ doneAt: NOW }), clock({ dueAt: null, stage: 'waiting' })],
      clock({ stage: 'over', dueAt: NOW - MINUTE, excuse: '线路占线' }),
    ]
    expect(whats({ clocks: quiet })).toEqual([])
  })

  test('没有终报；自然灾害还要核报；作废的不算报过；不属实的不要', () => {
    expect(whats({ reports: [] })).toEqual(['终报'])
    expect(whats({ reports: [{ type: 'final', status: 'void', sentAt: NOW }] })).toEqual(['终报'])
    const natural = { ...nothing.incident, category: 'natural' as const }
    expect(whats({ incident: natural })).toEqual(['核报'])
    const untrue = {
      ...nothing.incident,
      verified: { outcome: 'false' as const, note: '', at: NOW, seat: '甲-01' },
    }
    expect(whats({ incident: untrue, reports: [] })).toEqual([])
  })

  test('指令一条一条说，太多的合起来说', () => {
    const orders = (n: number) =>
      Array.from({ length: n }, (_, at) => ({ key: `order/${at}`, text: '疏散', counts }))
    expect(leftOpen({ ...nothing, orders: orders(1) }, NOW)).toMatchObject([
      { what: '指令：疏散', state: '3 家，签收 2，完成 1', part: 'order/0' },
    ])
    expect(whats({ orders: orders(12) })).toHaveLength(12)
    expect(whats({ orders: orders(15) }).at(-1)).toBe('另有 3 条指令')
  })

  test('运行着的预案；较大以上红着的四个一', () => {
    const plan = {
      key: 'activation/1',
      name: '塔吊',
      counts: { settled: 1, steps: 9 },
    } as Open['plans'][number]
    expect(whats({ plans: [{ ...plan, ended: null }] })).toEqual(['预案：塔吊'])
    const tiles = [{ key: 'fourone/1#a', stream: 'fourone/1', title: '一个专班', met: false }]
    expect(whats({ tiles })).toEqual(['四个一：一个专班'])
    expect(whats({ tiles, incident: { ...nothing.incident, level: 4 } })).toEqual([])
  })
})

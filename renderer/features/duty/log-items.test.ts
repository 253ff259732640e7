import { describe, expect, it } from 'vitest'
import type { LogRow } from '../../../domain/log/rows.ts'
import type { WaitingRow } from '../../../domain/outbox-rows.ts'
import { startOfDay } from '../../../domain/time.ts'
import { logItems } from './log-items.ts'

const start = startOfDay('2026-09-16')
const line = (key: string, minute: number) => ({ key, at: start + minute * 60_000 }) as LogRow
const waiting = (key: string, minute: number, change: Partial<WaitingRow> = {}): WaitingRow => ({
  key,
  stream: 'log/1',
  type: 'log.write',
  at: start + minute * 60_000,
  status: 'refused',
  reason: '席位已停用',
  data: { kind: 'call', text: '倒树' },
  ...change,
})
const keys = (items: { key: string }[]) => items.map((item) => item.key)

describe('退回的记录留在原处', () => {
  it('按时间排进日志', () => {
    const items = logItems([line('a', 1), line('b', 3)], [waiting('x', 2)], '2026-09-16', [])
    expect(keys(items)).toEqual(['a', 'refused/x', 'b'])
  })
  it('还在等待的不重复出现：它已有预览行', () => {
    expect(logItems([], [waiting('x', 2, { status: 'waiting' })], '2026-09-16', [])).toEqual([])
  })
  it('别的日子、别的类别、别的命令不出现', () => {
    expect(logItems([], [waiting('x', 2)], '2026-09-17', [])).toEqual([])
    expect(logItems([], [waiting('x', 2)], '2026-09-16', ['note'])).toEqual([])
    expect(logItems([], [waiting('x', 2, { type: 'incident.close' })], '2026-09-16', [])).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import type { LogRow } from '../../../domain/log/rows.ts'
import { elapsed } from '../../desk/elapsed.ts'
import { timeline } from './timeline.ts'

const incident = {
  occurredAt: 10,
  reportedAt: 20,
  seat: '甲',
  verified: { outcome: 'confirmed', note: '两人受伤', at: 40, seat: '乙' },
  closed: null,
} as IncidentRow
const line = (key: string, at: number, occurredAt: number | null = null) =>
  ({ key, at, occurredAt }) as LogRow

describe('事件的时间线', () => {
  it('日志与事件的步骤按时间排在一起', () => {
    const moments = timeline(incident, [line('a', 30), line('b', 50)])
    expect(moments.map((moment) => moment.key)).toEqual(['occurred', 'reported', 'a', 'verified', 'b'])
    expect(moments[3]).toMatchObject({ words: '核实：属实。两人受伤', seat: '乙' })
  })
  it('补记的一条排在它发生的时刻', () => {
    const moments = timeline(incident, [line('late', 60, 15)])
    expect(moments.map((moment) => moment.key)).toEqual(['occurred', 'late', 'reported', 'verified'])
  })
})

describe('事件钟', () => {
  it('两天内说时分秒，以后说天', () => {
    expect(elapsed(54 * 60_000 + 18_000)).toEqual({ clock: '00:54', seconds: '18' })
    expect(elapsed(26 * 3_600_000)).toEqual({ clock: '26:00', seconds: '00' })
    expect(elapsed(77 * 3_600_000 + 12 * 60_000).clock).toBe('3 天 05:12')
  })
  it('还没到的时刻算零', () => {
    expect(elapsed(-5).clock).toBe('00:00')
  })
})

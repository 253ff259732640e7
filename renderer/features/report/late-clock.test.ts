import { describe, expect, test } from 'vitest'
import type { ClockRow } from '../../../domain/deadline/rows.ts'
import { alsoAsked, lateClock } from './late-clock.ts'

const clock = (ending: string, dueAt: number | null, doneAt: number | null = null, to = '市应急局') =>
  ({ ending, dueAt, doneAt, label: `${ending} 时限`, to }) as ClockRow
const city = ['市应急管理局']

describe('报出时是否超时', () => {
  const clocks = [clock('phone', 1000, 900), clock('first', 2000), clock('followup', null)]
  test('到时限那一刻还不算，过了才算，说出超了多少', () => {
    expect(lateClock(clocks, 'first', 2000, city)).toBeNull()
    expect(lateClock(clocks, 'first', 2500, city)).toEqual({ label: 'first 时限', ms: 500 })
  })

  test('已报的、还没起算的、没有时限的都不算', () => {
    expect(lateClock(clocks, 'phone', 5000, city)).toBeNull()
    expect(lateClock(clocks, 'followup', 5000, city)).toBeNull()
    expect(lateClock(clocks, 'press', 5000, city)).toBeNull()
  })

  test('报给别处的，不管这里的时限；一次报几家，逐家看', () => {
    const both = [clock('phone', 1000), clock('phone', 2000, null, '省应急管理厅')]
    expect(lateClock(both, 'phone', 1500, ['省应急管理厅'])).toBeNull()
    expect(lateClock(both, 'phone', 2500, ['省应急管理厅'])).toMatchObject({ ms: 500 })
    expect(lateClock(both, 'phone', 1500, ['省应急管理厅', ...city])).toMatchObject({ ms: 500 })
  })

  test('还等着的别家问一句，已报的不问', () => {
    const all = [
      ...[clock('phone', 1000), clock('phone', 2000, null, '省应急管理厅')],
      ...[clock('phone', 1000, 900, '市委总值班室'), clock('first', 1000, null, '市政府')],
    ]
    expect(alsoAsked(all, 'phone', '市应急管理局值班室')).toEqual(['省应急管理厅'])
    expect(alsoAsked(all, 'phone', '省应急厅')).toEqual(['市应急局'])
  })
})

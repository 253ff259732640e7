import { describe, expect, test } from 'vitest'
import type { ClockRow } from '../../../domain/deadline/rows.ts'
import { lateClock } from './late-clock.ts'

const clock = (ending: string, dueAt: number | null, doneAt: number | null = null) =>
  ({ ending, dueAt, doneAt, label: `${ending} 时限` }) as ClockRow

describe('报出时是否超时', () => {
  const clocks = [clock('phone', 1000, 900), clock('first', 2000), clock('followup', null)]
  test('到时限那一刻还不算，过了才算，说出超了多少', () => {
    expect(lateClock(clocks, 'first', 2000)).toBeNull()
    expect(lateClock(clocks, 'first', 2500)).toEqual({ label: 'first 时限', ms: 500 })
  })

  test('已报的、还没起算的、没有时限的都不算', () => {
    expect(lateClock(clocks, 'phone', 5000)).toBeNull()
    expect(lateClock(clocks, 'followup', 5000)).toBeNull()
    expect(lateClock(clocks, 'press', 5000)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE, startOfDay } from '../../domain/time.ts'
import { comingTime } from './coming-time.ts'

const now = startOfDay('2026-09-16') + 21 * HOUR + 46 * MINUTE
const at = (day: string, hour: number, minute = 0) => startOfDay(day) + hour * HOUR + minute * MINUTE

describe('按口语读将来的时间', () => {
  it('只说几点：今天没到就是今天，过了就是明天', () => {
    expect(comingTime('22:00', now)).toBe(at('2026-09-16', 22))
    expect(comingTime('0830', now)).toBe(at('2026-09-17', 8, 30))
  })
  it('明天、后天、几月几日', () => {
    expect(comingTime('明天 16:30', now)).toBe(at('2026-09-17', 16, 30))
    expect(comingTime('10-1 16:30', now)).toBe(at('2026-10-01', 16, 30))
    expect(comingTime('1月3日8点', now)).toBe(at('2027-01-03', 8))
  })
  it('多久以后', () => {
    expect(comingTime('30分钟后', now)).toBe(now + 30 * MINUTE)
    expect(comingTime('2 小时后', now)).toBe(now + 2 * HOUR)
  })
  it('过了的、不是时间的、没有这一天的，都不认', () => {
    for (const words of ['今天 20:00', '尽快', '', '25:00', '2-30 10:00', '16'])
      expect(comingTime(words, now)).toBeNull()
  })
  it('下一天的同一刻最远是 24 小时后', () => {
    expect(comingTime('21:46', now)).toBe(now + DAY)
  })
})

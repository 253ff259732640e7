import * as z from 'zod'
import { timeShape } from '../envelope.ts'
import { addDays, calendarDay, DAY, HOUR, MINUTE, startOfDay } from '../time.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Beyond it there is no calendar. */
const LATEST = 8_640_000_000_000_000 - DAY

/** When something comes round. Times of the day are those of the district; `until` (UTC ms) is the end, null for none. */
export const ruleShape = z.discriminatedUnion('every', [
  z.object({ every: z.literal('once'), at: timeShape }),
  /** At these times of the day; `weekdays` 0 (Sunday) … 6, empty for every day. */
  z.object({
    every: z.literal('day'),
    times: z.array(clock).min(1).max(24),
    weekdays: z.array(z.int().min(0).max(6)).max(7),
    from: timeShape,
    until: timeShape.nullable(),
  }),
  /** Every so many minutes from `from` on. */
  z.object({
    every: z.literal('minutes'),
    minutes: z.int().min(5).max(1440),
    from: timeShape,
    until: timeShape.nullable(),
  }),
])
export type Rule = z.infer<typeof ruleShape>

/**
 * Times at which the rule falls due after `after`, not later than `until` (UTC ms), earliest first, at most `limit`.
 * Pure: the same answer on every seat.
 */
export function occurrences(rule: Rule, after: number, until: number, limit = 500): number[] {
  if (rule.every === 'once') return rule.at > after && rule.at <= until ? [rule.at] : []
  const last = Math.min(until, rule.until ?? until, LATEST)
  const found: number[] = []
  if (rule.every === 'minutes') {
    const step = rule.minutes * MINUTE
    const first =
      after < rule.from ? rule.from : rule.from + (Math.floor((after - rule.from) / step) + 1) * step
    for (let at = first; at <= last && found.length < limit; at += step) found.push(at)
    return found
  }
  const times = [...new Set(rule.times)].sort()
  const begin = Math.max(after, rule.from - 1)
  if (begin >= last) return []
  for (let day = calendarDay(begin); startOfDay(day) <= last && found.length < limit; day = addDays(day, 1)) {
    if (rule.weekdays.length > 0 && !rule.weekdays.includes(weekdayOf(day))) {
      if (startOfDay(day) - begin > 8 * DAY && found.length === 0) break
      continue
    }
    for (const time of times) {
      const at = startOfDay(day) + Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)) * MINUTE
      if (at > begin && at <= last && found.length < limit) found.push(at)
    }
  }
  return found
}

/** 0 is Sunday. 1970-01-01 was a Thursday. */
function weekdayOf(day: string): number {
  const days = Math.round((startOfDay(day) + 8 * HOUR) / DAY)
  return (((days + 4) % 7) + 7) % 7
}

/** The rule as people say it: `每天 16:30`, `每 2 小时`, empty for a single time. */
export function ruleWords(rule: Rule): string {
  if (rule.every === 'once') return ''
  if (rule.every === 'minutes') {
    return rule.minutes % 60 === 0 ? `每 ${rule.minutes / 60} 小时` : `每 ${rule.minutes} 分钟`
  }
  const days =
    rule.weekdays.length === 0
      ? '每天'
      : `每周${[...rule.weekdays]
          .sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7))
          .map((day) => '日一二三四五六'[day])
          .join('、')}`
  return `${days} ${[...rule.times].sort().join('、')}`
}

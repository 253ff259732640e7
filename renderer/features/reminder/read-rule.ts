import type { Rule } from '../../../domain/reminder/rule.ts'
import { HOUR, MINUTE } from '../../../domain/time.ts'
import { comingTime } from '../../desk/coming-time.ts'

export const oftens = ['once', 'daily', 'hourly'] as const
export type Often = (typeof oftens)[number]

/** A rule as it is typed. */
export interface Typed {
  readonly often: Often
  /** One time to come, or times of the day. */
  readonly at: string
  readonly hours: string
  readonly from: string
  readonly until: string
}

/** What was typed as a rule; else what cannot be read: the times or the span. `now`: UTC ms. */
export function readRule(typed: Typed, now: number): Rule | 'times' | 'span' {
  if (typed.often === 'once') {
    const at = comingTime(typed.at, now)
    return at === null ? 'times' : { every: 'once', at }
  }
  const from = typed.from.trim() === '' ? now : comingTime(typed.from, now)
  const until = typed.until.trim() === '' ? null : comingTime(typed.until, now)
  if (from === null || (until === null && typed.until.trim() !== '')) return 'span'
  if (until !== null && until < from) return 'span'
  if (typed.often === 'hourly') {
    const hours = Number(typed.hours)
    const minutes = Math.round(hours * 60)
    if (!Number.isFinite(hours) || minutes < 5 || minutes > 1440) return 'times'
    // The first is one step ahead, to the minute.
    const first = from - (from % MINUTE) + (typed.from.trim() === '' ? (minutes / 60) * HOUR : 0)
    return { every: 'minutes', minutes, from: first, until }
  }
  const times = timesOf(typed.at)
  return times === null ? 'times' : { every: 'day', times, weekdays: [], from, until }
}

/** `16:30 8:00` → `['08:00', '16:30']`; null where one is no time of the day. */
function timesOf(words: string): string[] | null {
  const parts = words.trim().split(/[\s,，、;；]+/u)
  const times = parts.map((part) => {
    const found = /^(?<hour>\d{1,2})[:：](?<minute>\d{2})$/u.exec(part)?.groups
    if (found === undefined || Number(found.hour) > 23 || Number(found.minute) > 59) return null
    return `${String(found.hour).padStart(2, '0')}:${found.minute}`
  })
  const read = times.filter((time) => time !== null)
  return read.length < times.length || read.length > 24 ? null : [...new Set(read)].sort()
}

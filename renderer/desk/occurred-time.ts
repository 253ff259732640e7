import { addDays, calendarDay, DAY, MINUTE, startOfDay } from '../../domain/time.ts'

/**
 * Reads a time as callers say it: `20:52`, `2052`, `昨天 20:52`, `9-16 20:52`, `9月16日20点52`. A clock time alone is
 * the last such moment before `now`. Null where it is not a time, or lies in the future.
 */
export function occurredTime(said: string, now: number): number | null {
  const pattern =
    /^(?:(?<word>今天|昨天|前天)|(?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?)?\s*(?<hour>\d{1,2})[:：点时]?(?<minute>\d{2})?分?$/u
  const groups = pattern.exec(said.trim())?.groups
  if (groups === undefined) return null
  const hour = Number(groups.hour)
  const minute = Number(groups.minute ?? 0)
  if (hour > 23 || minute > 59) return null
  if (groups.minute === undefined && !/[点时:：]/u.test(said)) return null
  const today = calendarDay(now)
  const time = hour * 60 * MINUTE + minute * MINUTE
  if (groups.month !== undefined) return onDate(Number(groups.month), Number(groups.day), time, now)
  if (groups.word !== undefined) {
    const back = { 今天: 0, 昨天: 1, 前天: 2 }[groups.word] ?? 0
    return notAfter(startOfDay(addDays(today, -back)) + time, now)
  }
  const at = startOfDay(today) + time
  return at <= now ? at : at - DAY
}

/** The last such date that is not in the future: in January, 12-31 is of last year. */
function onDate(month: number, day: number, time: number, now: number): number | null {
  const year = Number(calendarDay(now).slice(0, 4))
  for (const candidate of [year, year - 1]) {
    const date = `${candidate}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    const start = startOfDay(date)
    if (Number.isNaN(start) || calendarDay(start) !== date) continue
    if (start + time <= now) return start + time
  }
  return null
}

function notAfter(at: number, now: number): number | null {
  return at <= now ? at : null
}

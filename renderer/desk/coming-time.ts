import { addDays, calendarDay, DAY, HOUR, MINUTE, startOfDay } from '../../domain/time.ts'

/**
 * Reads a time to come as people say it: `22:00`, `2200`, `明天 08:30`, `9-17 16:30`, `30 分钟后`, `2 小时后`. A clock time
 * alone is the next such moment after `now` (UTC ms). Null where it is not a time, or has passed.
 */
export function comingTime(said: string, now: number): number | null {
  const words = said.trim()
  const after = /^(?<count>\d{1,3})\s*(?<unit>分钟?|小时)后?$/u.exec(words)?.groups
  if (after !== undefined) {
    return now + Number(after.count) * (after.unit === '小时' ? HOUR : MINUTE)
  }
  const pattern =
    /^(?:(?<word>今天|明天|后天)|(?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?)?\s*(?<hour>\d{1,2})[:：点时]?(?<minute>\d{2})?分?$/u
  const groups = pattern.exec(words)?.groups
  if (groups === undefined) return null
  if (groups.minute === undefined && !/[点时:：]/u.test(words)) return null
  const [hour, minute] = [Number(groups.hour), Number(groups.minute ?? 0)]
  if (hour > 23 || minute > 59) return null
  const time = hour * HOUR + minute * MINUTE
  const today = calendarDay(now)
  if (groups.month !== undefined) return onDate(Number(groups.month), Number(groups.day), time, now)
  if (groups.word !== undefined) {
    const ahead = { 今天: 0, 明天: 1, 后天: 2 }[groups.word] ?? 0
    const at = startOfDay(addDays(today, ahead)) + time
    return at > now ? at : null
  }
  const at = startOfDay(today) + time
  return at > now ? at : at + DAY
}

/** The next such date: in December, 1-3 is of next year. */
function onDate(month: number, day: number, time: number, now: number): number | null {
  const year = Number(calendarDay(now).slice(0, 4))
  for (const candidate of [year, year + 1]) {
    const date = `${candidate}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    const start = startOfDay(date)
    if (Number.isNaN(start) || calendarDay(start) !== date) continue
    if (start + time > now) return start + time
  }
  return null
}

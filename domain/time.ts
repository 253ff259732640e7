/** Pure time arithmetic of the district, Asia/Shanghai: UTC+8 without summer time since 1991. All times are UTC ms. */

const EIGHT_HOURS = 8 * 3_600_000
export const MINUTE = 60_000
export const HOUR = 3_600_000
export const DAY = 86_400_000

/** `2026-11-21` of the district's calendar. */
export function calendarDay(at: number): string {
  return new Date(at + EIGHT_HOURS).toISOString().slice(0, 10)
}

/** `21:46`, 24-hour. */
export function clockTime(at: number): string {
  return new Date(at + EIGHT_HOURS).toISOString().slice(11, 16)
}

/** `21:46:07`. */
export function clockTimeWithSeconds(at: number): string {
  return new Date(at + EIGHT_HOURS).toISOString().slice(11, 19)
}

/** First millisecond of a calendar day of the district. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - EIGHT_HOURS
}

/** The day `n` days later (earlier when negative). */
export function addDays(day: string, n: number): string {
  return calendarDay(startOfDay(day) + n * DAY)
}

/** `9月16日 周三`. */
export function chineseDate(at: number): string {
  const local = new Date(at + EIGHT_HOURS)
  const week = '日一二三四五六'[local.getUTCDay()]
  return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日 周${week}`
}

/** Date and time in words, e.g. `9月16日 周三 21:40`. */
export function chineseMoment(at: number): string {
  return `${chineseDate(at)} ${clockTime(at)}`
}

/** The time alone on the day of `now`, else with its date. */
export function nearMoment(at: number, now: number): string {
  return calendarDay(at) === calendarDay(now) ? clockTime(at) : chineseMoment(at)
}

/** How long, as people in a duty room say it: `9 秒`, `6 分钟`, `1 小时 12 分`, `3 天`. Negative counts as 0. */
export function howLong(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  if (seconds < 60) return `${seconds} 秒`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} 分钟`
  const hours = Math.floor(minutes / 60)
  if (hours >= 72) return `${Math.floor(hours / 24)} 天`
  const rest = minutes % 60
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`
}

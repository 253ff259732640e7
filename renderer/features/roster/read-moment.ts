import { addDays, calendarDay, DAY, startOfDay } from '../../../domain/time.ts'

const wordsOfDay: Record<string, number> = { 今天: 0, 明天: 1, 后天: 2 }

/**
 * Reads a day and a time as people write them: `9-20 8:00`, `9月20日 08:30`, `2026-09-20 8点`, `明天 18:00`. Without a year it
 * is the next such day from a month ago on. UTC ms; null when it cannot be read. `now` is UTC ms.
 */
export function readMoment(words: string, now: number): number | null {
  const found =
    /^\s*(今天|明天|后天|(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:\s*日|(?=\s)))\s*(\d{1,2})\s*(?:[:：点时]\s*(\d{1,2})?\s*分?)?\s*$/u.exec(
      words,
    )
  if (found === null) return null
  const [, dayWords = '', year, month, date, hour, minute = '0'] = found
  const today = calendarDay(now)
  const away = wordsOfDay[dayWords]
  const day = away === undefined ? dayOf(year, Number(month), Number(date), now) : addDays(today, away)
  if (day === null || Number(hour) > 23 || Number(minute) > 59) return null
  return startOfDay(day) + (Number(hour) * 60 + Number(minute)) * 60_000
}

function dayOf(year: string | undefined, month: number, date: number, now: number): string | null {
  const thisYear = Number(calendarDay(now).slice(0, 4))
  const years = year === undefined ? [thisYear, thisYear + 1] : [Number(year)]
  for (const one of years) {
    const day = `${one}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
    const start = startOfDay(day)
    // 31 April becomes another day, and then it is none.
    if (Number.isNaN(start) || calendarDay(start) !== day) continue
    if (year !== undefined || start >= now - 31 * DAY) return day
  }
  return null
}

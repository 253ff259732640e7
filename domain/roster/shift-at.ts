import { addDays, calendarDay, HOUR, MINUTE, startOfDay } from '../time.ts'
import {
  type CalendarDay,
  calendarDayOf,
  type DayClass,
  daysOfMonth,
  type Holidays,
  noHolidays,
} from './calendar.ts'
import type { Pattern } from './pattern.ts'

/** One shift of one duty day; `from` and `until` are UTC ms, `until` is not in it any more. */
export interface Shift {
  readonly day: string
  readonly n: number
  readonly name: string
  readonly from: number
  readonly until: number
  readonly class: DayClass
}

/** The shifts that begin on that duty day, in order. */
export function shiftsOfDay(day: string, pattern: Pattern, holidays: Holidays = noHolidays): Shift[] {
  return shiftsInDays([calendarDayOf(day, holidays)], pattern)
}

/** The shifts of these days, as the days count. */
export function shiftsInDays(days: readonly CalendarDay[], pattern: Pattern): Shift[] {
  return days.flatMap((one) => shiftsOn(one, pattern))
}

function shiftsOn({ day, class: kind }: CalendarDay, pattern: Pattern): Shift[] {
  return pattern.shifts
    .filter(({ days }) => days === 'all' || days === (kind === 'work' ? 'work' : 'off'))
    .map(({ n, name, from, hours }) => {
      const [hour = 0, minute = 0] = from.split(':').map(Number)
      const start = startOfDay(day) + hour * HOUR + minute * MINUTE
      return { day, n, name, from: start, until: start + hours * HOUR, class: kind }
    })
    .sort((a, b) => a.from - b.from)
}

/** Every shift whose duty day lies in the month; the last may end in the next one. */
export function shiftsOfMonth(month: string, pattern: Pattern, holidays: Holidays = noHolidays): Shift[] {
  return daysOfMonth(month).flatMap((day) => shiftsOfDay(day, pattern, holidays))
}

/**
 * The shift that runs at that time (UTC ms): before the handover it is still the one of the day before. Null where the
 * pattern leaves hours without duty (office hours of workdays).
 */
export function shiftAt(pattern: Pattern, at: number, holidays: Holidays = noHolidays): Shift | null {
  const day = calendarDay(at)
  const near = [addDays(day, -1), day].flatMap((one) => shiftsOfDay(one, pattern, holidays))
  // Where two overlap, the one that began last.
  return near.findLast(({ from, until }) => from <= at && at < until) ?? null
}

/** The first shift that begins after that time. Null only for a pattern without shifts in the next days. */
export function shiftAfter(pattern: Pattern, at: number, holidays: Holidays = noHolidays): Shift | null {
  const day = calendarDay(at)
  const days = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => addDays(day, n))
  return days.flatMap((one) => shiftsOfDay(one, pattern, holidays)).find(({ from }) => from > at) ?? null
}

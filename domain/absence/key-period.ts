import * as z from 'zod'
import { calendarDayOf, type Holidays } from '../roster/calendar.ts'
import { addDays, calendarDay } from '../time.ts'

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
const named = { name: z.string().min(1).max(60), source: z.string().max(300), verified: z.boolean() }

/** 重要时段: the days of an announced holiday, or the same days every year. A table a district edits; unproven ones are 未核验. */
export const keyPeriodsShape = z
  .array(
    z.union([
      z.object({ ...named, holiday: z.string().min(1).max(40) }),
      z.object({ ...named, from: monthDay, until: monthDay }),
    ]),
  )
  .max(60)
export type KeyPeriods = z.infer<typeof keyPeriodsShape>

/** Longest absence that is looked through day by day. */
const MAX_DAYS = 400

/** The first key period an absence (UTC ms) touches; null for none. 主要负责人 should not leave then (一般做法，未核验). */
export function keyPeriodOf(
  periods: KeyPeriods,
  holidays: Holidays,
  from: number,
  until: number,
): KeyPeriods[number] | null {
  const last = calendarDay(until)
  let day = calendarDay(from)
  for (let n = 0; n < MAX_DAYS && day <= last; n += 1) {
    const { class: kind, note } = calendarDayOf(day, holidays)
    const date = day.slice(5)
    const found = periods.find((period) =>
      'holiday' in period
        ? kind === 'holiday' && note === period.holiday
        : period.from <= date && date <= period.until,
    )
    if (found !== undefined) return found
    day = addDays(day, 1)
  }
  return null
}

import * as z from 'zod'
import { addDays, startOfDay } from '../time.ts'

/** `2026-09-16`, a day of the district's calendar. */
export const dayShape = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
/** `2026-09`. */
export const monthShape = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** A day counts as one of these; each is counted apart. A make-up workday (调休上班) is a workday. */
export const dayClasses = ['work', 'rest', 'holiday'] as const
export type DayClass = (typeof dayClasses)[number]
export const dayClassText: Record<DayClass, string> = { work: '工作日', rest: '休息日', holiday: '节假日' }

export const calendarDayShape = z.object({
  day: dayShape,
  class: z.enum(dayClasses),
  /** 国庆节, 国庆节调休上班; null on an ordinary day. */
  note: z.string().max(40).nullable(),
})
export type CalendarDay = z.infer<typeof calendarDayShape>

/**
 * Holidays by year as 国务院办公厅 announces them each autumn (全国年节及纪念日放假办法). A year that is not in the table is 未公布:
 * its weekends are known, its holidays are never guessed.
 */
export const holidaysShape = z.object({
  source: z.string().max(200),
  years: z.record(
    z.string().regex(/^\d{4}$/),
    z.object({
      /** Who announced it, or where it was taken from. */
      source: z.string().max(300),
      off: z.record(dayShape, z.string().max(40)),
      /** Weekend days worked instead. */
      work: z.record(dayShape, z.string().max(40)),
    }),
  ),
})
export type Holidays = z.infer<typeof holidaysShape>
export const noHolidays: Holidays = { source: '', years: {} }

/** Whether the holidays of that day's year are announced and known. */
export function isAnnounced(holidays: Holidays, day: string): boolean {
  return Object.hasOwn(holidays.years, day.slice(0, 4))
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: string): number {
  return ((Math.floor((startOfDay(day) + 8 * 3_600_000) / 86_400_000) + 3) % 7) + 1
}

/** What kind of day it is. In a year not announced, weekends are rest and everything else work. */
export function calendarDayOf(day: string, holidays: Holidays): CalendarDay {
  const year = holidays.years[day.slice(0, 4)]
  const off = year?.off[day]
  if (off !== undefined) return { day, class: 'holiday', note: off }
  const work = year?.work[day]
  if (work !== undefined) return { day, class: 'work', note: `${work}调休上班` }
  return { day, class: weekday(day) >= 6 ? 'rest' : 'work', note: null }
}

/** The days of a month in order. */
export function daysOfMonth(month: string): string[] {
  const days: string[] = []
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(day)
  return days
}

/** `2026-09` → `2026-10`; `by` -1 the month before. */
export function addMonths(month: string, by: number): string {
  const place = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return `${String(Math.floor(place / 12)).padStart(4, '0')}-${String((place % 12) + 1).padStart(2, '0')}`
}

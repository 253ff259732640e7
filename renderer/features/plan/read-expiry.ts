import { addDays, calendarDay, startOfDay } from '../../../domain/time.ts'

/**
 * The last millisecond of a day as people write it (2026-3-1), UTC ms: a plan holds through the day it names. Null for empty,
 * undefined for what is no day.
 */
export function readExpiry(said: string): number | null | undefined {
  const words = said.trim()
  if (words === '') return null
  const [, year, month, date] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words) ?? []
  if (year === undefined || month === undefined || date === undefined) return undefined
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const start = startOfDay(day)
  if (Number.isNaN(start) || calendarDay(start) !== day) return undefined
  return startOfDay(addDays(day, 1)) - 1
}

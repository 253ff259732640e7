import { addDays, startOfDay } from '../../../domain/time.ts'

export const periodKinds = ['today', 'week', 'month30', 'month', 'custom'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** First and last day, both included, of the district's calendar. */
export interface Period {
  readonly first: string
  readonly last: string
}

/** Days of a named period that ends today; `custom` is what was typed, null where it is not two days in order. */
export function periodOf(kind: PeriodKind, today: string, custom: Period): Period | null {
  switch (kind) {
    case 'today':
      return { first: today, last: today }
    case 'week':
      return { first: addDays(today, -6), last: today }
    case 'month30':
      return { first: addDays(today, -29), last: today }
    case 'month':
      return { first: `${today.slice(0, 7)}-01`, last: today }
    case 'custom':
      return isDay(custom.first) && isDay(custom.last) && custom.first <= custom.last ? custom : null
  }
}

/** UTC ms of a period, its end not included. */
export function spanOf({ first, last }: Period): { from: number; to: number } {
  return { from: startOfDay(first), to: startOfDay(addDays(last, 1)) }
}

function isDay(words: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(words) && !Number.isNaN(startOfDay(words)) && addDays(words, 0) === words
}

import { addDays, DAY, startOfDay } from '../../../domain/time.ts'

/** Time spans people search in; `days` back from today, today included. */
export const spans = ['any', 'today', 'week', 'month', 'year', 'own'] as const
export type Span = (typeof spans)[number]
export const daysOfSpan: Record<Span, number | null> = {
  any: null,
  today: 1,
  week: 7,
  month: 30,
  year: 365,
  own: null,
}

/** What is searched for beside the words. `first` and `last` are days as typed, of the span `own`. */
export interface SearchFilter {
  readonly person: string
  readonly span: Span
  readonly first: string
  readonly last: string
}
export const noFilter: SearchFilter = { person: '', span: 'any', first: '', last: '' }

/** The span as UTC ms, both ends included; `wrong` where a typed day is none. `today`: `2026-09-16`. */
export function spanOf(
  { span, first, last }: SearchFilter,
  today: string,
): { from: number | null; to: number | null; wrong: boolean } {
  const days = daysOfSpan[span]
  if (days !== null) return { from: startOfDay(addDays(today, 1 - days)), to: null, wrong: false }
  if (span === 'any') return { from: null, to: null, wrong: false }
  const [begin, end] = [dayOf(first, today), dayOf(last, today)]
  const wrong = (first.trim() !== '' && begin === null) || (last.trim() !== '' && end === null)
  return {
    from: begin === null ? null : startOfDay(begin),
    to: end === null ? null : startOfDay(end) + DAY - 1,
    wrong,
  }
}

/** `2026-9-1`, `9-1` or `9月1日` as a day; without a year it is the last such day. Null where it is none. */
function dayOf(typed: string, today: string): string | null {
  const pattern = /^(?:(?<year>\d{4})[-/.年])?(?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?$/u
  const found = pattern.exec(typed.trim())?.groups
  if (found === undefined) return null
  const thisYear = Number(today.slice(0, 4))
  const years = found.year === undefined ? [thisYear, thisYear - 1] : [Number(found.year)]
  for (const year of years) {
    const day = [year, found.month, found.day].map((part) => String(part).padStart(2, '0')).join('-')
    const start = startOfDay(day)
    if (Number.isNaN(start) || addDays(day, 0) !== day) continue
    if (found.year !== undefined || day <= today) return day
  }
  return null
}

/** What a search is saved with of its span: typed days with their year, so that they stay those days. `wrong` ones are left out. */
export function savedSpan(
  filter: SearchFilter,
  today: string,
): { days: number | null; first?: string; last?: string } {
  const days = daysOfSpan[filter.span]
  if (filter.span !== 'own') return { days }
  const [first, last] = [dayOf(filter.first, today), dayOf(filter.last, today)]
  return {
    days,
    ...(first === null ? {} : { first }),
    ...(last === null ? {} : { last }),
  }
}

/** The filter a saved search was kept with. */
export function filterOfSaved(saved: {
  readonly person: string | null
  readonly days: number | null
  readonly first?: string | undefined
  readonly last?: string | undefined
}): SearchFilter {
  const { person, days, first = '', last = '' } = saved
  const isOwn = first !== '' || last !== ''
  const span = isOwn ? 'own' : (spans.find((one) => daysOfSpan[one] === days) ?? 'any')
  return { person: person ?? '', span, first, last }
}

import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * Writes resources/calendar/holidays.json from the data of chinese-days, year by year. Run after a new version of it, or
 * write a year by hand: `off` are the days off of 国务院办公厅关于某年部分节假日安排的通知, `work` the weekend days worked instead.
 */
const FIRST_YEAR = 2020
const target = new URL('../resources/calendar/holidays.json', import.meta.url)
type Days = Record<string, string>
const library = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as {
  holidays: Days
  workdays: Days
}

/** `Spring Festival,春节,4` → 春节. */
const named = (days: Days, year: number) =>
  Object.fromEntries(
    Object.entries(days)
      .filter(([day]) => day.startsWith(`${year}-`))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, words]) => [day, words.split(',')[1] ?? '']),
  )
const last = Math.max(...Object.keys(library.holidays).map((day) => Number(day.slice(0, 4))))
const years = Object.fromEntries(
  Array.from({ length: last - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i).map((year) => [
    year,
    {
      source: `国务院办公厅关于 ${year} 年部分节假日安排的通知（取自 chinese-days）`,
      off: named(library.holidays, year),
      work: named(library.workdays, year),
    },
  ]),
)
const source = '国务院办公厅放假安排；表中没有的年份为未公布，只认周末'
writeFileSync(target, `${JSON.stringify({ source, years }, null, 2)}\n`)

import type { Database } from 'better-sqlite3'
import { shiftPosts } from '../../domain/post.ts'
import { addMonths } from '../../domain/roster/calendar.ts'
import { countsByPerson } from '../../domain/roster/counts.ts'
import type { RosterChange, RosterDayRow } from '../../domain/roster/rows.ts'
import { type Shift, shiftsInDays } from '../../domain/roster/shift-at.ts'
import { HOUR } from '../../domain/time.ts'
import type { View, ViewQuery } from '../view.ts'
import { personNames } from './person-names.ts'
import { doubtWords } from './roster-doubts.ts'
import { gap } from './roster-gap.ts'
import { type Month, rosterInForce, type StoredChange } from './roster-in-force.ts'

/** At most so many months in one answer. */
const MAX_MONTHS = 62

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = addMonths(month, 1)) {
    if (months.push(month) === MAX_MONTHS) break
  }
  return months
}

/** Every shift of the published months by `day.n`. */
function shiftsByKey(months: readonly Month[]): Map<string, Shift> {
  const shifts = months.flatMap(({ days, pattern }) => shiftsInDays(days, pattern))
  return new Map(shifts.map((shift) => [`${shift.day}.${shift.n}`, shift]))
}

/** Assignments in force of the duty days `from` … `to`. */
function rosterDays(db: Database, from: string, to: string): RosterDayRow[] {
  const { months, standing } = rosterInForce(db, monthsBetween(from, to))
  const shifts = shiftsByKey(months)
  const monthByName = new Map(months.map((month) => [month.month, month]))
  const nameOf = personNames(db)
  const places = new Map<string, number>()
  return standing
    .filter(({ day }) => from <= day && day <= to)
    .flatMap(({ day, n, post, person, published, why, via }) => {
      const shift = shifts.get(`${day}.${n}`)
      const month = monthByName.get(day.slice(0, 7))
      if (shift === undefined || month === undefined) return []
      const chair = `${day}.${n}.${post}`
      const place = (places.get(chair) ?? 0) + 1
      places.set(chair, place)
      return {
        key: `${month.stream}#${chair}.${place}`,
        day,
        n,
        shift: shift.name,
        class: shift.class,
        from: shift.from,
        until: shift.until,
        post,
        place,
        person,
        name: nameOf(person),
        changed: published !== person,
        published,
        why,
        via: [...via],
        pending: month.pending,
        publishedName: published === null ? null : nameOf(published),
      }
    })
    .sort(
      (a, b) =>
        a.from - b.from || shiftPosts.indexOf(a.post) - shiftPosts.indexOf(b.post) || a.place - b.place,
    )
}

const days: ViewQuery<'roster.days'> = {
  kinds: ['roster', 'swap', 'person'],
  run: (db, { from, to }) => rosterDays(db, from, to),
}

const month: ViewQuery<'roster.month'> = {
  kinds: ['roster', 'swap', 'person'],
  run: (db, { month: wanted }) => {
    const { months, changes, conflicts } = rosterInForce(db, [wanted])
    const nameOf = personNames(db)
    return months
      .filter((one) => one.month === wanted)
      .map(({ stream, person, pattern, days: calendar, doubts, ...rest }) => ({
        ...rest,
        key: stream,
        pattern,
        days: [...calendar],
        by: person,
        byName: person === null ? null : nameOf(person),
        doubts: doubts.map((one) => doubtWords(one, nameOf)),
        changes: changes
          .filter(({ day }) => day.startsWith(wanted))
          .map((change) => changeRow(change, conflicts, nameOf)),
      }))
  },
}

function changeRow(
  { gone, person, ...change }: StoredChange,
  conflicts: ReadonlyMap<string, string>,
  nameOf: (id: string) => string,
): RosterChange {
  return {
    ...change,
    fromName: change.from === null ? null : nameOf(change.from),
    toName: change.to === null ? null : nameOf(change.to),
    by: person === null ? null : nameOf(person),
    state: gone ? 'gone' : conflicts.has(change.key) ? 'conflict' : 'fits',
  }
}

const counts: ViewQuery<'roster.counts'> = {
  kinds: ['roster', 'swap', 'person'],
  run: (db, { from, to }) => {
    const rows = rosterDays(db, from, to)
    const hours = new Map<string, number>()
    for (const row of rows) {
      hours.set(row.person, (hours.get(row.person) ?? 0) + (row.until - row.from) / HOUR)
    }
    const nameOf = personNames(db)
    return Object.entries(countsByPerson(rows))
      .map(([key, { work, rest, holiday }]) => ({
        key,
        name: nameOf(key),
        shifts: work + rest + holiday,
        work,
        rest,
        holiday,
        hours: hours.get(key) ?? 0,
      }))
      .sort((a, b) => b.shifts - a.shifts || (a.key < b.key ? -1 : 1))
  },
}

export const rosterQueriesRun: View['queries'] = {
  'roster.days': days,
  'roster.month': month,
  'roster.counts': counts,
  'roster.gap': gap,
}

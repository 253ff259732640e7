import { countsByPerson } from '../../../domain/roster/counts.ts'
import type { RosterDraft } from '../../../domain/roster/generate.ts'
import type { Pattern } from '../../../domain/roster/pattern.ts'
import type { RosterCountRow, RosterDayRow } from '../../../domain/roster/rows.ts'
import { shiftsInDays } from '../../../domain/roster/shift-at.ts'
import { HOUR } from '../../../domain/time.ts'

/** A draft as rows of the grid, before anybody published it. */
export function draftRows(
  draft: RosterDraft,
  pattern: Pattern,
  nameOf: (id: string) => string,
): RosterDayRow[] {
  const shifts = new Map(shiftsInDays(draft.days, pattern).map((shift) => [`${shift.day}.${shift.n}`, shift]))
  return draft.assignments.flatMap(({ day, n, post, person }, place) => {
    const shift = shifts.get(`${day}.${n}`)
    if (shift === undefined) return []
    return {
      key: `draft#${day}.${n}.${post}.${place}`,
      day,
      n,
      post,
      place,
      person,
      name: nameOf(person),
      shift: shift.name,
      class: shift.class,
      from: shift.from,
      until: shift.until,
      changed: false,
      published: null,
      publishedName: null,
      why: null,
      via: [],
      pending: true,
    }
  })
}

/** Turns of everybody in a draft, most first. */
export function draftCounts(
  draft: RosterDraft,
  pattern: Pattern,
  nameOf: (id: string) => string,
): RosterCountRow[] {
  const rows = draftRows(draft, pattern, nameOf)
  return Object.entries(countsByPerson(rows))
    .map(([key, { work, rest, holiday }]) => ({
      key,
      name: nameOf(key),
      shifts: work + rest + holiday,
      work,
      rest,
      holiday,
      hours: rows.reduce((sum, row) => sum + (row.person === key ? (row.until - row.from) / HOUR : 0), 0),
    }))
    .sort((a, b) => b.shifts - a.shifts || (a.key < b.key ? -1 : 1))
}

import * as z from 'zod'
import { everybody, kind, type Tagged, unreachable } from '../model.ts'
import { personIdShape, shiftPostShape } from '../post.ts'
import { calendarDayShape, dayShape } from './calendar.ts'
import { decideRoster } from './decide.ts'
import type { Assignment } from './generate.ts'
import { patternShape } from './pattern.ts'

const n = z.int().min(1).max(9)
const assignmentShape = z.object({ day: dayShape, n, post: shiftPostShape, person: personIdShape })
const published = z.object({
  pattern: patternShape,
  /** The month's days as they counted when it was made: holidays announced later change nothing that was published. */
  days: z.array(calendarDayShape).min(28).max(31),
  assignments: z.array(assignmentShape).max(3000),
  /** Revision the writer had before him: 0 for the first. Two who publish at once do not overwrite each other unseen. */
  over: z.int().min(0).max(10_000),
})
const changed = z.object({
  day: dayShape,
  n,
  post: shiftPostShape,
  /** Who leaves; null fills an empty place. */
  from: personIdShape.nullable(),
  /** Who comes; null leaves the place empty. */
  to: personIdShape.nullable(),
  why: z.string().min(1).max(500),
  /** Ids of the approved swaps that had put `from` there, oldest first. */
  via: z.array(z.uuid()).max(8),
})
const withdrawn = z.object({ why: z.string().min(1).max(500) })

export const rosterCommands = { publish: published, change: changed, withdraw: withdrawn }
/** Why a leader has to look at it (补录待核): whose right could not be judged; absent for no doubt. */
const doubt = z.string().max(300).optional()
export const rosterFacts = {
  published: published.extend({ doubt }),
  changed: changed.extend({ doubt }),
  withdrawn: withdrawn.extend({ doubt }),
}
export type RosterCommand = Tagged<'roster', typeof rosterCommands>
export type RosterFact = Tagged<'roster', typeof rosterFacts>

export type Roster =
  | { readonly status: 'none' }
  | {
      readonly status: 'published' | 'withdrawn'
      readonly revision: number
      readonly pattern: z.infer<typeof patternShape>
      readonly days: z.infer<typeof calendarDayShape>[]
      /** As published, with what was changed by hand since. */
      readonly assignments: readonly Assignment[]
    }

/**
 * 值班表 of a month, stream `roster/<YYYY-MM>`. Publishing again replaces all of it; a change by hand puts one person in
 * another's place. Swaps have streams of their own and are laid over it by `effective`.
 */
export const roster = kind({
  name: 'roster',
  commands: rosterCommands,
  facts: rosterFacts,
  initial: { status: 'none' } as Roster,
  testimony: [],
  decide: decideRoster,
  evolve: (state, fact): Roster => {
    switch (fact.type) {
      case 'roster.published': {
        const { pattern, days, assignments } = fact.data
        const revision = state.status === 'none' ? 1 : state.revision + 1
        return { status: 'published', revision, pattern, days, assignments }
      }
      case 'roster.changed':
        if (state.status === 'none') return state
        return { ...state, assignments: replaced(state.assignments, fact.data) }
      case 'roster.withdrawn':
        return state.status === 'none' ? state : { ...state, status: 'withdrawn' }
      default:
        return unreachable(fact)
    }
  },
  audience: () => everybody,
})

function replaced(assignments: readonly Assignment[], change: z.infer<typeof changed>): Assignment[] {
  const { day, n: shift, post, from, to } = change
  const place = assignments.findIndex(
    (one) => one.day === day && one.n === shift && one.post === post && one.person === from,
  )
  const come = to === null ? [] : [{ day, n: shift, post, person: to }]
  if (place < 0) return [...assignments, ...come]
  return assignments.toSpliced(place, 1, ...come)
}

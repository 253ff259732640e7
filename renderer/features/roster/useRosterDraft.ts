import { useMemo } from 'react'
import type { ShiftPost } from '../../../domain/post.ts'
import type { Away } from '../../../domain/roster/board.ts'
import { addMonths } from '../../../domain/roster/calendar.ts'
import { generate, type RosterDraft } from '../../../domain/roster/generate.ts'
import type { Pattern } from '../../../domain/roster/pattern.ts'
import { staffed } from '../../../domain/roster/staffed.ts'
import { addDays } from '../../../domain/time.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { holidays } from './holidays.ts'

export type People = Readonly<Partial<Record<ShiftPost, readonly string[]>>>
/** What the wizard has chosen so far. */
export interface Plan {
  readonly pattern: Pattern
  readonly people: People
}

/** A draft and the pattern it was made with: posts nobody is named for are left out. */
export interface Draft extends RosterDraft {
  readonly pattern: Pattern
}

/** The month as it would be made: fair over the twelve months before, joined to what is published around it. */
export function useRosterDraft(month: string, plan: Plan | null, away: readonly Away[]): Draft | null {
  const first = `${month}-01`
  const next = `${addMonths(month, 1)}-01`
  const before = addDays(first, -1)
  const wanted = plan !== null
  const { rows: counts } = useQuery(
    'roster.counts',
    wanted ? { from: `${addMonths(month, -12)}-01`, to: before } : null,
  )
  const { rows: earlier } = useQuery('roster.days', wanted ? { from: before, to: before } : null)
  const { rows: later } = useQuery('roster.days', wanted ? { from: next, to: next } : null)
  return useMemo(() => {
    if (plan === null) return null
    const pattern = staffed(plan.pattern, plan.people)
    const draft = generate({
      month,
      pattern,
      people: plan.people,
      holidays,
      away,
      around: [...earlier, ...later],
      history: Object.fromEntries(
        counts.map(({ key, work, rest, holiday }) => [key, { work, rest, holiday }]),
      ),
    })
    return { ...draft, pattern }
  }, [month, plan, away, counts, earlier, later])
}

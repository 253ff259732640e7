import { useMemo, useState } from 'react'
import type { ShiftPost } from '../../../domain/post.ts'
import { addMonths } from '../../../domain/roster/calendar.ts'
import { isOwn } from '../../../domain/roster/own-pattern.ts'
import type { Pattern } from '../../../domain/roster/pattern.ts'
import { patternNamed, patterns } from '../../../domain/roster/patterns.ts'
import { useQuery } from '../../desk/useQuery.ts'
import type { Plan } from './useRosterDraft.ts'

/**
 * What the wizard has chosen, null while it is closed. It begins as this month or the month before was made, with the
 * same people; where there was none, with everybody who may hold a post. `own`: patterns the district wrote, as those two months
 * and what is chosen now have them.
 */
export function usePlan(
  month: string,
  planning: boolean,
): [plan: Plan | null, setPlan: (plan: Plan) => void, own: readonly Pattern[]] {
  const [chosen, choose] = useState<(Plan & { month: string }) | null>(null)
  const { rows: people } = useQuery(
    'person.list',
    planning ? { group: null, street: null, limit: 5000, before: null } : null,
  )
  const earlier = addMonths(month, -1)
  const { rows: now } = useQuery('roster.month', planning ? { month } : null)
  const { rows: before } = useQuery('roster.month', planning ? { month: earlier } : null)
  const { rows: stood } = useQuery(
    'roster.days',
    planning ? { from: `${earlier}-01`, to: `${month}-31` } : null,
  )
  const start = useMemo((): Plan | null => {
    const model = now[0] ?? before[0]
    // The whole pattern again, also where that month left posts out.
    const pattern = (model && (patternNamed(model.pattern.id) ?? model.pattern)) ?? patterns[0]
    if (pattern === undefined) return null
    const used = stood.filter(({ day }) => model !== undefined && day.startsWith(model.month))
    return { pattern, people: byPost(pattern, used, people) }
  }, [now, before, stood, people])
  const setPlan = (plan: Plan) => choose({ ...plan, month })
  const plan = planning ? (chosen?.month === month ? chosen : start) : null
  const written = [plan?.pattern, now[0]?.pattern, before[0]?.pattern].flatMap((one) =>
    one !== undefined && isOwn(one) ? [one] : [],
  )
  const own = written.filter(({ id }, place) => written.findIndex((one) => one.id === id) === place)
  return [plan, setPlan, own]
}

function byPost(
  pattern: Pattern,
  stood: readonly { readonly post: ShiftPost; readonly person: string }[],
  people: readonly { readonly id: string; readonly posts: readonly string[] }[],
): Plan['people'] {
  return Object.fromEntries(
    pattern.posts.map(({ post }) => {
      const before = stood.filter((row) => row.post === post).map(({ person }) => person)
      const may = people.filter(({ posts }) => posts.includes(post)).map(({ id }) => id)
      // In the order of the address book; whoever may no longer hold the post is left out.
      const same = may.filter((id) => before.includes(id))
      return [post, stood.length === 0 ? may : same]
    }),
  )
}

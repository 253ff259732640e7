import { useMemo, useState } from 'react'
import { type ShiftPost, shiftPosts } from '../../../domain/post.ts'
import type { Pattern } from '../../../domain/roster/pattern.ts'
import { useQuery } from '../../desk/useQuery.ts'
import type { Plan } from './useRosterDraft.ts'

/** What the wizard has chosen: everybody who may hold a post until somebody is left out. Null while it is closed. */
export function usePlan(
  pattern: Pattern | undefined,
  planning: boolean,
): [plan: Plan | null, setPlan: (plan: Plan) => void] {
  const [chosen, choose] = useState<Plan | null>(null)
  const { rows } = useQuery(
    'person.list',
    planning ? { group: null, street: null, limit: 5000, before: null } : null,
  )
  const everybody = useMemo((): Plan | null => {
    if (pattern === undefined) return null
    const onPost = (post: ShiftPost) => rows.filter(({ posts }) => posts.includes(post)).map(({ id }) => id)
    return { pattern, people: Object.fromEntries(shiftPosts.map((post) => [post, onPost(post)])) }
  }, [pattern, rows])
  return [planning ? (chosen ?? everybody) : null, choose]
}

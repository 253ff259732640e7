import { type Unsent, unsent } from './feed-notices.ts'
import { useQuery } from './useQuery.ts'

/** How many commands wait on this machine and since when the oldest does (UTC ms). */
export function useUnsent(): Unsent {
  const told = unsent.use()
  const { rows } = useQuery('outbox.waiting', { limit: 500 })
  if (told !== null) return told
  const waiting = rows.filter((row) => row.status === 'waiting')
  return { count: waiting.length, oldest: waiting[0]?.at ?? null }
}

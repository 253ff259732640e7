import type { BoxSigner } from './SignBox.tsx'
import { useQuery } from './useQuery.ts'
import { useWho } from './useWho.ts'

/** Who may sign off: 带班领导 and 指挥长 of the address book, each once; `first` is who is signed in where he is one of them. */
export function useLeaders(): { signers: BoxSigner[]; first: string | null } {
  const me = useWho()?.person?.person ?? null
  const { rows: leaders } = useQuery('person.on-post', { post: 'leader' })
  const { rows: commanders } = useQuery('person.on-post', { post: 'commander' })
  const known = new Set(leaders.map(({ id }) => id))
  const signers = [
    ...leaders.map(({ id, name }) => ({ person: id, name, post: 'leader' as const })),
    ...commanders
      .filter(({ id }) => !known.has(id))
      .map(({ id, name }) => ({ person: id, name, post: 'commander' as const })),
  ]
  return { signers, first: signers.some(({ person }) => person === me) ? me : null }
}

import type { HandoverRow } from '../../../domain/handover/rows.ts'
import type { Side } from '../../../domain/handover/shapes.ts'
import type { ShiftPost } from '../../../domain/post.ts'
import type { RosterDayRow } from '../../../domain/roster/rows.ts'
import type { ArrivedRow, HolderRow } from '../../../domain/shift/rows.ts'
import type { BoxSigner } from '../../desk/SignBox.tsx'
import { useQuery } from '../../desk/useQuery.ts'

const ranks: readonly ShiftPost[] = ['chief', 'officer', 'leader', 'backup', 'tech', 'wall']

function unique(signers: readonly BoxSigner[]): BoxSigner[] {
  const seen = new Set<string>()
  return signers.filter(({ person }) => !seen.has(person) && seen.add(person))
}
const byRank = <P extends { post: ShiftPost }>(people: readonly P[]) =>
  [...people].sort((a, b) => ranks.indexOf(a.post) - ranks.indexOf(b.post))

/** Who may sign each side, likeliest first: who is there, who the roster names, then whoever may hold a post. */
export function useCandidates(
  row: HandoverRow | null,
  holders: readonly HolderRow[],
  arrivals: readonly ArrivedRow[],
  roster: readonly RosterDayRow[],
): (side: Side) => BoxSigner[] {
  const { rows: people } = useQuery('person.list', { group: null, street: null, limit: 5000, before: null })
  const outgoing = byRank(holders.filter(({ shift }) => shift === `shift/${row?.outgoing}`))
  const come = byRank(arrivals.filter(({ shift }) => shift === `shift/${row?.incoming}`))
  const planned = byRank(roster.filter(({ day, n }) => `${day}.${n}` === row?.incoming))
  const isOut = (person: string) => outgoing.some((one) => one.person === person)
  // Everybody with what he may be: the desk refuses a post he does not have.
  const everybody = people.flatMap(({ id: person, name, posts }): BoxSigner[] => {
    const post = ranks.find((one) => posts.includes(one))
    return post === undefined ? [] : [{ person, name, post }]
  })
  const everyLeader = people
    .filter(({ posts }) => posts.includes('leader'))
    .map(({ id: person, name }): BoxSigner => ({ person, name, post: 'leader' }))
  return (side) => {
    const incoming = [...come, ...planned].filter(({ person }) => !isOut(person))
    if (side === 'out') return unique(outgoing.filter(({ post }) => post !== 'leader').concat(outgoing))
    if (side === 'in') {
      const relief = [...incoming.filter(({ post }) => post !== 'leader'), ...incoming]
      return unique([...relief, ...everybody.filter(({ person }) => !isOut(person))])
    }
    const leaders = [...incoming, ...outgoing].filter(({ post }) => post === 'leader')
    return unique([...leaders, ...everyLeader])
  }
}

/** Who is expected on that side, by name: only somebody who is there or named by the roster. */
export function expectedOn(
  row: HandoverRow,
  side: Side,
  holders: readonly HolderRow[],
  arrivals: readonly ArrivedRow[],
  roster: readonly RosterDayRow[],
): string | null {
  const outgoing = byRank(holders.filter(({ shift }) => shift === `shift/${row.outgoing}`))
  if (side === 'out') return outgoing.find(({ post }) => post !== 'leader')?.name ?? outgoing[0]?.name ?? null
  const incoming = [
    ...byRank(arrivals.filter(({ shift }) => shift === `shift/${row.incoming}`)),
    ...byRank(roster.filter(({ day, n }) => `${day}.${n}` === row.incoming)),
  ]
  if (side === 'in') return incoming.find(({ post }) => post !== 'leader')?.name ?? null
  const leader = [...incoming, ...outgoing].find(({ post }) => post === 'leader')
  return leader?.name ?? null
}

import { knownTo } from './known-to.ts'
import type { PlainEvent } from './plain-history.ts'

/** Who reads: a seat and its role. */
export interface Reader {
  readonly seat: string
  readonly role: string
}

/** Facts that open the stream of an incident's part to the wall, unless the incident was 敏感 then. */
const OPENED_TO_WALL =
  /^(report\.(drafted|phoned)|deadline\.(started|changed)|factsheet\.proposed|activation\.activated|order\.issued)$/
/** Facts that name streets which see their stream from the first line on. */
const NAMES_STREETS = /^(incident\.(reported|shared|amended)|order\.(issued|escalated))$/

/** The streets an event lets see its stream; none when it names none. */
export function streetsNamed({ type, data }: PlainEvent): string[] {
  return NAMES_STREETS.test(type) ? (data.streets ?? [data.street]).filter(Boolean) : []
}

/**
 * Seqs a seat may read, computed from the whole history: the district everything but what belongs to an incident it is kept
 * from; a street its incidents and what was shared with it, from the first line on; the wall every incident that is not
 * restricted, its reports, clocks, sheet, plans and orders, and the rules of clocks; a response and an order those whom its
 * facts name; scenes, rosters and what was destroyed everybody; people and their keys every desk, not the wall; what says of
 * itself whom it is shown to, those; everything else of the duty room the district alone.
 */
export function seqsOpenTo({ seat, role }: Reader, events: readonly PlainEvent[]): Set<number> {
  const streetsByStream = new Map<string, Set<string>>()
  const onWall = new Set<string>()
  const responseRoles = new Map<string, string[]>()
  for (const event of events) {
    const { stream, type, data } = event
    if (stream.startsWith('response/')) {
      const roles = data.streets.map((street: string) => `street/${street}`)
      const seen = [...(responseRoles.get(stream) ?? []), ...roles, ...(data.restricted ? [] : ['wall'])]
      responseRoles.set(stream, seen)
    }
    if (type === 'incident.reported' && !data.restricted) onWall.add(stream)
    if (type === 'incident.amended' && data.restricted === false) onWall.add(stream)
    if (OPENED_TO_WALL.test(type) && !data.restricted) onWall.add(stream)
    if (stream.startsWith('profile/')) onWall.add(stream)
    const streets = streetsByStream.get(stream) ?? new Set<string>()
    for (const street of streetsNamed(event)) streets.add(street)
    streetsByStream.set(stream, streets)
  }
  const shownTo = new Map<string, Set<string>>()
  for (const { stream, type, data } of events) {
    if (!type.endsWith('.shown')) continue
    const roles = shownTo.get(stream) ?? new Set<string>()
    for (const street of data.streets) roles.add(`street/${street}`)
    if (data.wall) roles.add('wall')
    shownTo.set(stream, roles)
  }
  const known = knownTo(events)
  const isOpen = (stream: string): boolean => {
    if (role === 'district') return known(stream)?.seats?.includes(seat) ?? true
    if (role === 'wall' && known(stream) !== null && !known(stream)?.wall) return false
    if (/^(scene|preset|roster|seal)\//.test(stream)) return true
    if (shownTo.has(stream)) return shownTo.get(stream)?.has(role) ?? false
    if (stream.startsWith('response/')) return (responseRoles.get(stream) ?? []).includes(role)
    if (role === 'wall') return onWall.has(stream)
    if (!role.startsWith('street/')) return false
    if (/^(person|credential)\//.test(stream)) return true
    return streetsByStream.get(stream)?.has(role.slice('street/'.length)) ?? false
  }
  return new Set(events.filter(({ stream }) => isOpen(stream)).map(({ seq }) => seq))
}

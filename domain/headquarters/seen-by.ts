import { type Incident, incident } from '../incident/incident.ts'
import type { Audience, See } from '../model.ts'

/** What an incident says of itself once it may be sensitive. */
type Restrictable = Incident & { readonly restricted?: boolean }

/** Who may see what belongs to an incident: its streets, and the wall unless it is restricted. Nobody else while it is unknown. */
export function seenByOf(see: See, id: string): Audience {
  const known: Restrictable = see(incident, id)
  if (known.status === 'none') return { streets: [], wall: false }
  return { streets: known.streets, wall: known.restricted !== true }
}

/** The audience that grows by what the incident says now; null where it grows by nothing. */
export function grown(before: Audience, now: Audience): { streets: string[]; wall: boolean } | null {
  if (before.streets === 'all' || now.streets === 'all') return null
  const streets = [...new Set([...before.streets, ...now.streets])]
  const wall = before.wall || now.wall
  return streets.length === before.streets.length && wall === before.wall ? null : { streets, wall }
}

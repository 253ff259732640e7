import type { Audience } from '../../domain/model.ts'
import type { Role } from '../../protocol/identity.ts'

/** May this role see a stream of that audience? The district sees everything; only the centre asks. */
export function sees(role: Role, audience: Audience): boolean {
  if (role === 'district') return true
  if (role === 'wall') return audience.wall
  const street = role.slice('street/'.length)
  return audience.streets === 'all' || audience.streets.includes(street)
}

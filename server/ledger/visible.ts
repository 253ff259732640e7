import type { Audience } from '../../domain/model.ts'
import type { Role } from '../../protocol/identity.ts'

/** Who looks: an enrolled seat and what it is. */
export interface Viewer {
  readonly seat: string
  readonly role: Role
}

/** May this seat see a stream of that audience? The district sees everything it is not kept from; only the centre asks. */
export function sees({ seat, role }: Viewer, audience: Audience): boolean {
  if (role === 'district') return audience.seats === undefined || audience.seats.includes(seat)
  if (role === 'wall') return audience.wall
  const street = role.slice('street/'.length)
  return audience.streets === 'all' || audience.streets.includes(street)
}

/** What a stream shows that belongs to another one: no more of it to the wall and the district's seats than of that one. */
export function narrowed(own: Audience, followed: Audience): Audience {
  const { seats } = followed
  const known = own.seats === undefined ? seats : own.seats.filter((seat) => seats?.includes(seat) ?? true)
  return {
    streets: own.streets,
    wall: own.wall && followed.wall,
    ...(known !== undefined && { seats: known }),
  }
}

/** Whether two audiences differ in what a stream passes on to those that follow it. */
export function passesOnAlike(one: Audience, other: Audience): boolean {
  return one.wall === other.wall && JSON.stringify(one.seats) === JSON.stringify(other.seats)
}

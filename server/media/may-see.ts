import type { FeedInfo } from '../../protocol/feed.ts'
import type { Role } from '../../protocol/identity.ts'

/** Whether a role may look at a feed: the district and the wall at everything, a street at its own. */
export function maySee(role: Role, feed: FeedInfo): boolean {
  if (role === 'district' || role === 'wall') return true
  return role === `street/${feed.street}`
}

import type { Role } from '../../protocol/identity.ts'
import type { Viewer } from '../ledger/visible.ts'

/** Some seat of that role. */
export function viewerOf(role: Role, seat = '甲-01'): Viewer {
  return { seat, role }
}

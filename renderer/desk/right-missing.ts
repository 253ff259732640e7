import type { Command } from '../../domain/envelope.ts'
import type { Audience } from '../../domain/model.ts'
import type { Who } from '../../protocol/desk.ts'
import { roleShape } from '../../protocol/identity.ts'
import { rightMissing } from '../../protocol/rights.ts'

/** What lies on this machine the centre has shown to this seat. */
const shown: Audience = { streets: 'all', wall: true }

/** Why this seat may not say it, by the centre's own rule, in words; null when it may. */
export function rightMissingHere(command: Command, who: Who | null): string | null {
  const role = roleShape.safeParse(who?.role)
  return role.success ? rightMissing(role.data, command, () => shown) : null
}

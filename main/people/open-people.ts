import { join } from 'node:path'
import type { Engine } from '../../engine/api.ts'
import type { FeedNotice } from '../../protocol/desk.ts'
import type { ConfigFile } from '../config.ts'
import type { SecretStore } from '../seat-key.ts'
import type { AskCentre } from '../session/centre-session.ts'
import { usualIdlePolicy } from './idle-policy.ts'
import { openKeyring } from './keyring.ts'
import { People } from './people.ts'

const LOOK_MS = 5000
/** A page that opened meanwhile learns it soon: nobody may be there to touch the desk. */
const TELL_MS = 60_000

export interface PeopleOrder {
  readonly config: ConfigFile
  readonly world: { readonly id: string; readonly engine: Engine; readonly askCentre: AskCentre }
  readonly secrets: SecretStore
  readonly notify: (notice: FeedNotice) => void
  readonly trouble: (words: string) => void
}

/** The persons of the open world at this seat, and the eye that watches whether anybody is there. */
export function openPeople(order: PeopleOrder): { readonly people: People; close(): void } {
  const { config, world, secrets, notify, trouble } = order
  const known = config.current()
  const role = known?.role ?? 'district'
  const people = new People({
    keyring: openKeyring(join(config.folder, 'worlds', world.id, 'people.keys'), secrets, trouble),
    engine: world.engine,
    askCentre: world.askCentre,
    clock: Date.now,
    seat: known?.seat ?? '',
    role,
    idle: known?.idle ?? usualIdlePolicy(role),
    onChange: () => tell(),
  })
  const tell = () => notify({ type: 'presence', idleSince: people.idleSince() })
  const looking = setInterval(() => people.lookAtClock(), LOOK_MS)
  const telling = setInterval(tell, TELL_MS)
  return {
    people,
    close: () => {
      clearInterval(looking)
      clearInterval(telling)
    },
  }
}

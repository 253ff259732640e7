import * as z from 'zod'
import { timeShape } from '../envelope.ts'
import { type Audience, kind, type Tagged, unreachable } from '../model.ts'
import { decideCredential } from './decide.ts'

/** What the centre calls itself in `by`; no seat can be enrolled under this name. */
export const CENTRE = 'centre'

/** Ed25519 public key, SPKI DER in base64. */
export const publicKeyShape = z.string().regex(/^[A-Za-z0-9+/]{56,200}={0,2}$/)

const keyed = z.object({ seat: z.string().min(1).max(64), key: publicKeyShape })
const revoked = z.object({ why: z.string().min(1).max(200) })
export const credentialCommands = { key: keyed, revoke: revoked }
export const credentialFacts = { keyed, revoked }
export type CredentialCommand = Tagged<'credential', typeof credentialCommands>
export type CredentialFact = Tagged<'credential', typeof credentialFacts>

/** A key a person signs with, at one seat. Times are the centre's, UTC ms. */
export const personKeyShape = z.object({
  seat: z.string(),
  key: publicKeyShape,
  since: timeShape,
  /** When it was taken back, null while it is good. */
  until: timeShape.nullable(),
})
export type PersonKey = z.infer<typeof personKeyShape>

export interface Credential {
  readonly keys: readonly PersonKey[]
}

/** Whoever has to check a signature needs the keys; the wall checks nothing. */
const desks: Audience = { streets: 'all', wall: false }

/**
 * Keys of the person `credential/<person>`: one a seat he signed in at with the centre at hand. Only the centre writes
 * it, after it has checked his secret; the secret itself never enters the log.
 */
export const credential = kind({
  name: 'credential',
  commands: credentialCommands,
  facts: credentialFacts,
  initial: { keys: [] } as Credential,
  testimony: [],
  decide: decideCredential,
  evolve: (state, fact, { at }): Credential => {
    switch (fact.type) {
      case 'credential.keyed':
        return { keys: [...state.keys, { ...fact.data, since: at, until: null }] }
      case 'credential.revoked':
        return { keys: state.keys.map((one) => (one.until === null ? { ...one, until: at } : one)) }
      default:
        return unreachable(fact)
    }
  },
  audience: () => desks,
})

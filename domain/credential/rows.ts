import * as z from 'zod'
import { personIdShape } from '../post.ts'
import { personKeyShape } from './credential.ts'

export const credentialKeyRowShape = z.object({
  /** `credential/<person> <public key>`. */
  key: z.string(),
  person: z.string(),
  seat: z.string(),
  publicKey: personKeyShape.shape.key,
  since: z.number(),
  /** When it was taken back, null while it is good. */
  until: z.number().nullable(),
})
export type CredentialKeyRow = z.infer<typeof credentialKeyRowShape>

export const credentialQueries = {
  /** Every key this person ever signed with, oldest first. */
  'credential.keys': { args: z.object({ person: personIdShape }), row: credentialKeyRowShape },
  /** One row once anybody has ever had a key, none before. */
  'credential.any': { args: z.object({}), row: z.object({ key: z.string() }) },
} as const

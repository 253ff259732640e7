import { canonical } from '../../domain/canonical.ts'
import { DAY } from '../../domain/time.ts'
import { isSignedBy } from '../../engine/signature.ts'
import type { Pass } from '../../protocol/identity.ts'
import type { EnrolledSeat } from '../ledger/seat-book.ts'
import type { CentreKey } from './centre-key.ts'

const PASS_DAYS = 30

/** 席位证 of an enrolled seat, good for 30 days from `now` (UTC ms). */
export function issuePass(
  { seat, role, key }: EnrolledSeat,
  world: string,
  now: number,
  centre: CentreKey,
): Pass {
  const words = { seat, alias: seat, role, key, world, issuedAt: now, expiresAt: now + PASS_DAYS * DAY }
  return { ...words, signature: centre.sign(canonical(words)) }
}

/** Is this pass the word of the centre with that public key (SPKI DER, base64), and still good at `now`? */
export function isGoodPass({ signature, ...words }: Pass, centrePublicKey: string, now: number): boolean {
  return words.expiresAt > now && isSignedBy(centrePublicKey, canonical(words), signature)
}

import type { PersonKey } from '../domain/credential/credential.ts'
import { standingOfKey } from '../domain/credential/standing-of-key.ts'
import { isSignedBy } from './signature.ts'

/** What a person left under something: Ed25519 of the words in base64, and the public key (SPKI DER, base64) it fits. */
export interface PersonSignature {
  readonly signature: string
  readonly key: string
}

/**
 * Did the person with these keys (state or rows of `credential/<person>`) sign `words` (canonical JSON) at `at`, UTC ms?
 * `good`; `revoked`: his key, but taken back before (补录待核); `unknown`: no key of his; `forged`: words or signature
 * were changed. The order tells the worst first.
 */
export function isSignedByPerson(
  keys: readonly PersonKey[],
  words: string,
  { signature, key }: PersonSignature,
  at: number,
): 'good' | 'revoked' | 'unknown' | 'forged' {
  if (!isSignedBy(key, words, signature)) return 'forged'
  return standingOfKey(keys, key, at)
}

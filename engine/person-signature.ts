import { createPublicKey, verify } from 'node:crypto'
import type { PersonKey } from '../domain/credential/credential.ts'
import { standingOfKey } from '../domain/credential/standing-of-key.ts'

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
  if (!fits(key, words, signature)) return 'forged'
  return standingOfKey(keys, key, at)
}

function fits(spki: string, words: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(spki, 'base64'), type: 'spki', format: 'der' })
    if (key.asymmetricKeyType !== 'ed25519') return false
    return verify(null, Buffer.from(words), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

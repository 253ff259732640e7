import { createPublicKey, type KeyObject, verify } from 'node:crypto'

/** An Ed25519 public key from SPKI DER in base64; null for anything else. */
export function ed25519Key(spki: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(spki, 'base64'), type: 'spki', format: 'der' })
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

/** Did the owner of that key (SPKI DER, base64) sign `text`? `signature` in base64. False for malformed input too. */
export function isSignedBy(spki: string, text: string, signature: string): boolean {
  const key = ed25519Key(spki)
  return key !== null && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
}

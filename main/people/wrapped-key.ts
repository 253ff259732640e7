import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { argon2id } from 'hash-wasm'
import * as z from 'zod'

/** What a guess costs: OWASP Password Storage Cheat Sheet, argon2id with m = 19 MiB, t = 2, p = 1. */
const WRAP_COST = { memorySize: 19 * 1024, iterations: 2, parallelism: 1 } as const

const base64 = z.string().max(1000)
export const wrappedKeyShape = z.object({
  /** SPKI DER in base64. */
  publicKey: base64,
  salt: base64,
  cost: z.object({ memorySize: z.int(), iterations: z.int(), parallelism: z.int() }),
  nonce: base64,
  /** PKCS#8 DER under AES-256-GCM, the tag behind it. */
  box: base64,
})
export type WrappedKey = z.infer<typeof wrappedKeyShape>

const TAG = 16

/** Locks a person's Ed25519 key with his secret; the box belongs to this person and this public key. */
export async function wrapKey(person: string, key: KeyObject, secret: string): Promise<WrappedKey> {
  const publicKey = publicKeyOf(key)
  const [salt, nonce] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', await derive(secret, salt, WRAP_COST), nonce)
  cipher.setAAD(Buffer.from(`${person} ${publicKey}`))
  const der = key.export({ type: 'pkcs8', format: 'der' })
  const box = Buffer.concat([cipher.update(der), cipher.final(), cipher.getAuthTag()])
  const text = (bytes: Buffer) => bytes.toString('base64')
  return { publicKey, salt: text(salt), cost: WRAP_COST, nonce: text(nonce), box: text(box) }
}

/** The key again; null for a wrong secret or a box somebody has changed or moved. */
export async function unwrapKey(person: string, kept: WrappedKey, secret: string): Promise<KeyObject | null> {
  const bytes = (text: string) => Buffer.from(text, 'base64')
  const box = bytes(kept.box)
  const derived = await derive(secret, bytes(kept.salt), kept.cost)
  try {
    const decipher = createDecipheriv('aes-256-gcm', derived, bytes(kept.nonce), { authTagLength: TAG })
    decipher.setAAD(Buffer.from(`${person} ${kept.publicKey}`))
    decipher.setAuthTag(box.subarray(-TAG))
    const der = Buffer.concat([decipher.update(box.subarray(0, -TAG)), decipher.final()])
    return createPrivateKey({ key: der, type: 'pkcs8', format: 'der' })
  } catch {
    return null
  }
}

/** SPKI DER in base64 of a private key's other half. */
export function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
}

function derive(secret: string, salt: Buffer, cost: WrappedKey['cost']): Promise<Uint8Array> {
  return argon2id({ password: secret, salt, ...cost, hashLength: 32, outputType: 'binary' })
}

import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Wraps secrets with the operating system's store; Electron's `safeStorage` has this shape. */
export interface SecretStore {
  isEncryptionAvailable(): boolean
  encryptString(text: string): Buffer
  decryptString(data: Buffer): string
}

export interface SeatKey {
  /** SPKI DER in base64. */
  readonly publicKey: string
  /** Ed25519 signature of the text, base64. */
  sign(text: string): string
}

/** The seat's Ed25519 key, made at the first start, wrapped by the system's secret store where it has one. */
export function openSeatKey(file: string, secrets: SecretStore): SeatKey {
  const key = read(file, secrets) ?? make(file, secrets)
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
  return { publicKey, sign: (text) => sign(null, Buffer.from(text), key).toString('base64') }
}

function read(file: string, secrets: SecretStore): KeyObject | null {
  let stored: Buffer
  try {
    stored = readFileSync(file)
  } catch {
    return null
  }
  const pem = stored.subarray(0, 5).toString() === '-----' ? stored.toString() : secrets.decryptString(stored)
  return createPrivateKey(pem)
}

function make(file: string, secrets: SecretStore): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, secrets.isEncryptionAvailable() ? secrets.encryptString(pem) : pem, {
    mode: 0o600,
    flush: true,
  })
  return privateKey
}

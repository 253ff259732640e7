import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { readKept, writeKept } from './kept-file.ts'

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

/**
 * The seat's Ed25519 key, made at the first start, wrapped by the system's secret store where it has one. Throws with
 * Chinese words where there is one that cannot be read: another key would be another seat.
 */
export function openSeatKey(file: string, secrets: SecretStore): SeatKey {
  const key = read(file, secrets) ?? make(file, secrets)
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
  return { publicKey, sign: (text) => sign(null, Buffer.from(text), key).toString('base64') }
}

function read(file: string, secrets: SecretStore): KeyObject | null {
  const stored = readKept(file)
  if (stored === null) return null
  try {
    const isPlain = stored.subarray(0, 5).toString() === '-----'
    return createPrivateKey(isPlain ? stored.toString() : secrets.decryptString(stored))
  } catch (cause) {
    throw new Error('本席位的密钥解不开，请用安装时的系统账户登录这台电脑；仍不行请告知维护人员', { cause })
  }
}

function make(file: string, secrets: SecretStore): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  mkdirSync(dirname(file), { recursive: true })
  writeKept(file, secrets.isEncryptionAvailable() ? secrets.encryptString(pem) : pem, 0o600)
  return privateKey
}

import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The centre's Ed25519 key: it signs passes, and what it keeps of one-time codes is bound to it. */
export interface CentreKey {
  /** SPKI DER in base64; also in `centre-key.pub` for bridges. */
  readonly publicKey: string
  /** Ed25519 signature of the text, base64. */
  sign(text: string): string
  /** Keyed hash (hex): without this key a stolen database gives no code away. */
  mark(text: string): string
}

/** Reads `centre-key` (PKCS#8 PEM, mode 0600) in `dir`, or makes it, and writes `centre-key.pub` beside it. */
export function openCentreKey(dir: string): CentreKey {
  const file = join(dir, 'centre-key')
  if (!existsSync(file)) {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx', flush: true })
  }
  const key = centreKeyOf(createPrivateKey(readFileSync(file)))
  writeFileSync(join(dir, 'centre-key.pub'), key.publicKey)
  return key
}

/** The same from a key object. */
export function centreKeyOf(privateKey: KeyObject): CentreKey {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64')
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' })
  return {
    publicKey,
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
    mark: (text) => createHmac('sha256', secret).update(text).digest('hex'),
  }
}

import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto'
import { canonical } from '../../domain/canonical.ts'

/** Where a sealed value belongs: bound into it, so that it opens nowhere else. */
export interface SealPlace {
  readonly stream: string
  /** Id of the command that said it. */
  readonly command: string
}

const NONCE = 12
const TAG = 16
const form = /^s1\.([\w-]{22})\.([A-Za-z][\w,]*)\.([\w-]{38,})$/

/** Name of a key: made of its stream and its secret, so it cannot be given to another. 22 characters. */
export function keyIdOf(stream: string, secret: Buffer): string {
  return hash('sha256', `seal-key\n${stream}\n${secret.toString('base64url')}`, 'base64url').slice(0, 22)
}

/** Id of the key and names of the fields inside; null for what is no sealed value of this version. */
export function readSealed(text: string): { key: string; fields: string[]; bytes: Buffer } | null {
  const [, key, fields, bytes] = form.exec(text) ?? []
  if (key === undefined || fields === undefined || bytes === undefined) return null
  return { key, fields: fields.split(','), bytes: Buffer.from(bytes, 'base64url') }
}

/** AES-256-GCM over the values' canonical JSON: `s1.<key id>.<fields>.<nonce, ciphertext, tag>`. */
export function sealText(
  key: { id: string; secret: Buffer },
  place: SealPlace,
  values: Readonly<Record<string, unknown>>,
): string {
  const fields = Object.keys(values).sort()
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key.secret, nonce)
  cipher.setAAD(boundTo(place, fields))
  const bytes = [nonce, cipher.update(canonical(values), 'utf8'), cipher.final(), cipher.getAuthTag()]
  return `s1.${key.id}.${fields.join(',')}.${Buffer.concat(bytes).toString('base64url')}`
}

/** The values again; null where the text was altered, belongs to another place or needs another key. */
export function openText(
  { fields, bytes }: { fields: readonly string[]; bytes: Buffer },
  secret: Buffer,
  place: SealPlace,
): Record<string, unknown> | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, NONCE))
    decipher.setAAD(boundTo(place, fields))
    decipher.setAuthTag(bytes.subarray(-TAG))
    const plain = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()])
    return JSON.parse(plain.toString('utf8')) as Record<string, unknown>
  } catch {
    return null
  }
}

function boundTo({ stream, command }: SealPlace, fields: readonly string[]): Buffer {
  return Buffer.from(`${stream}\n${command}\n${fields.join(',')}`)
}

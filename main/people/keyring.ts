import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import { noTries, type Tries } from '../../domain/credential/tries.ts'
import { timeShape } from '../../domain/envelope.ts'
import { personIdShape, postShape } from '../../domain/post.ts'
import type { SecretStore } from '../seat-key.ts'
import { type WrappedKey, wrappedKeyShape } from './wrapped-key.ts'

const sessionShape = z.object({
  person: personIdShape,
  name: z.string().max(100),
  post: postShape.nullable(),
  posts: z.array(postShape).max(20),
  since: timeShape,
})
/** Who is signed in here, without anything secret: after a restart he is still there, locked. */
export type KeptSession = z.infer<typeof sessionShape>

const fileShape = z.object({
  keys: z.record(z.string(), wrappedKeyShape),
  tries: z.record(z.string(), z.object({ failures: z.int().min(0), lockedUntil: timeShape.nullable() })),
  session: sessionShape.nullable(),
})

export interface Keyring {
  /** Nobody has ever signed in here. */
  isEmpty(): boolean
  keyOf(person: string): WrappedKey | null
  keepKey(person: string, key: WrappedKey): void
  triesOf(person: string): Tries
  keepTries(person: string, tries: Tries): void
  session(): KeptSession | null
  keepSession(session: KeptSession | null): void
}

/**
 * `people.keys` of a world's folder: each person's key locked with his own secret, the whole wrapped by the system's
 * secret store where it has one. Replaced atomically; an unreadable one is set aside and people sign in anew.
 */
export function openKeyring(file: string, secrets: SecretStore, onTrouble: (words: string) => void): Keyring {
  let kept = load(file, secrets, onTrouble)
  const keep = (change: Partial<typeof kept>) => {
    kept = { ...kept, ...change }
    const text = JSON.stringify(kept)
    const bytes = secrets.isEncryptionAvailable() ? secrets.encryptString(text) : text
    writeFileSync(`${file}.new`, bytes, { mode: 0o600, flush: true })
    renameSync(`${file}.new`, file)
  }
  return {
    isEmpty: () => Object.keys(kept.keys).length === 0,
    keyOf: (person) => own(kept.keys, person),
    keepKey: (person, key) => keep({ keys: { ...kept.keys, [person]: key } }),
    triesOf: (person) => own(kept.tries, person) ?? noTries,
    keepTries: (person, tries) => keep({ tries: { ...kept.tries, [person]: tries } }),
    session: () => kept.session,
    keepSession: (session) => keep({ session }),
  }
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | null {
  return Object.hasOwn(record, name) ? (record[name] ?? null) : null
}

function load(file: string, secrets: SecretStore, onTrouble: (words: string) => void) {
  const empty: z.infer<typeof fileShape> = { keys: {}, tries: {}, session: null }
  let stored: Buffer
  try {
    stored = readFileSync(file)
  } catch {
    return empty
  }
  try {
    const text = stored.subarray(0, 1).toString() === '{' ? stored.toString() : secrets.decryptString(stored)
    return fileShape.parse(JSON.parse(text))
  } catch {
    renameSync(file, `${file}.unreadable-${Date.now()}`)
    onTrouble('本席位的人员密钥读不出来，已另存；请连上中心后重新登录')
    return empty
  }
}

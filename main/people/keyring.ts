import { renameSync } from 'node:fs'
import * as z from 'zod'
import { noTries, type Tries } from '../../domain/credential/tries.ts'
import { timeShape } from '../../domain/envelope.ts'
import { personIdShape, postShape } from '../../domain/post.ts'
import { readKept, Unreadable, writeKept } from '../kept-file.ts'
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
 * secret store where it has one. Replaced atomically; one that is not understood is set aside and people sign in anew. One
 * that the disk does not give stays as it is: until the next start people sign in for this run only. A write that fails is
 * trouble, in words, and never stops who is at the desk: what was to be kept holds until the program ends.
 */
export function openKeyring(file: string, secrets: SecretStore, onTrouble: (words: string) => void): Keyring {
  const loaded = load(file, secrets, onTrouble)
  let kept = loaded ?? NOBODY
  const keep = (change: Partial<typeof kept>) => {
    kept = { ...kept, ...change }
    if (loaded === null) return
    const text = JSON.stringify(kept)
    try {
      writeKept(file, secrets.isEncryptionAvailable() ? secrets.encryptString(text) : text, 0o600)
    } catch {
      onTrouble('人员登录情况没有存到磁盘，重启后要重新登录；请检查数据目录是否可写、磁盘是否有空间')
    }
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

const NOBODY: z.infer<typeof fileShape> = { keys: {}, tries: {}, session: null }

/** Null where the file is there and cannot be read now: it must not be replaced. */
function load(file: string, secrets: SecretStore, onTrouble: (words: string) => void) {
  try {
    const stored = readKept(file)
    if (stored === null) return NOBODY
    const text = stored.subarray(0, 1).toString() === '{' ? stored.toString() : secrets.decryptString(stored)
    return fileShape.parse(JSON.parse(text))
  } catch (cause) {
    if (cause instanceof Unreadable) {
      onTrouble(cause.message)
      return null
    }
  }
  try {
    renameSync(file, `${file}.unreadable-${Date.now()}`)
  } catch {
    onTrouble('本席位的人员密钥读不出来，也另存不下；这次登录不留存，请检查数据目录是否可写')
    return null
  }
  onTrouble('本席位的人员密钥读不出来，已另存；请连上中心后重新登录')
  return NOBODY
}

import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { standingOfKey } from '../../domain/credential/standing-of-key.ts'
import { afterFailure, failureWords, lockedWords, noTries, waitOf } from '../../domain/credential/tries.ts'
import type { Engine } from '../../engine/api.ts'
import type { AskCentre } from '../session/centre-session.ts'
import type { Keyring } from './keyring.ts'
import { publicKeyOf, unwrapKey, wrapKey } from './wrapped-key.ts'

export interface KeyParts {
  readonly keyring: Keyring
  readonly engine: Pick<Engine, 'query'>
  readonly askCentre: AskCentre
  readonly clock: () => number
}
export type Opened =
  | { readonly ok: true; readonly key: KeyObject }
  | { readonly ok: false; readonly words: string }

const FIRST = '第一次在本席位登录需要连上中心；现在连不上，不登录也照常能记'
const CHANGED = '口令改过，要连上中心在本席位重新登录一次；现在连不上，不登录也照常能记'

/**
 * A person's key at this seat, opened with his secret: from the keyring without asking anybody, else made now, which
 * needs the centre. Wrong secrets are counted here too, so that a seat cut off from the centre is no place to guess.
 */
export async function openKey(parts: KeyParts, person: string, secret: string): Promise<Opened> {
  const { keyring, clock } = parts
  const kept = keyring.keyOf(person)
  if (kept === null) return makeKey(parts, person, secret, FIRST)
  if (await isRevoked(parts, person, kept.publicKey)) return makeKey(parts, person, secret, CHANGED)
  const tries = keyring.triesOf(person)
  const wait = waitOf(tries, clock())
  if (wait > 0) return { ok: false, words: lockedWords(wait) }
  const key = await unwrapKey(person, kept, secret)
  if (key !== null) {
    if (tries.failures > 0) keyring.keepTries(person, noTries)
    return { ok: true, key }
  }
  const after = afterFailure(tries, clock())
  keyring.keepTries(person, after)
  return { ok: false, words: failureWords(after, clock()) }
}

/** Sets a new secret (`old` may be a one-time code), with a new key under it. Only the centre can. */
export async function changeKey(parts: KeyParts, person: string, old: string, next: string): Promise<Opened> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const key = publicKeyOf(privateKey)
  const answer = await parts.askCentre(() => ({ type: 'changeSecret', person, old, next, key }))
  if (!answer.ok) {
    const away = '设口令、改口令需要连上中心，请等连接恢复后再办'
    return { ok: false, words: answer.refusal.code === 'gone' ? away : answer.refusal.words }
  }
  parts.keyring.keepKey(person, await wrapKey(person, privateKey, next))
  parts.keyring.keepTries(person, noTries)
  return { ok: true, key: privateKey }
}

async function makeKey(parts: KeyParts, person: string, secret: string, away: string): Promise<Opened> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const key = publicKeyOf(privateKey)
  const answer = await parts.askCentre(() => ({ type: 'signIn', person, secret, key }))
  if (!answer.ok) {
    return { ok: false, words: answer.refusal.code === 'gone' ? away : answer.refusal.words }
  }
  parts.keyring.keepKey(person, await wrapKey(person, privateKey, secret))
  parts.keyring.keepTries(person, noTries)
  return { ok: true, key: privateKey }
}

/** A key the log does not know yet is on its way here; only one known as taken back is refused. */
async function isRevoked({ engine, clock }: KeyParts, person: string, publicKey: string): Promise<boolean> {
  const rows = await engine.query('credential.keys', { person })
  const keys = rows.map((row) => ({ ...row, key: row.publicKey }))
  return standingOfKey(keys, publicKey, clock()) === 'revoked'
}

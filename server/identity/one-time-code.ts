import { randomInt } from 'node:crypto'
import { MINUTE } from '../../domain/time.ts'
import type { Role } from '../../protocol/identity.ts'
import type { SeatBook } from '../ledger/seat-book.ts'
import type { CentreKey } from './centre-key.ts'

/** Read aloud over a telephone: no 0 O 1 I L. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 8

export interface CodeRequest {
  readonly role: Role
  /** Name of the seat it is for. */
  readonly name: string
  /** How long it may be used. */
  readonly minutes: number
}

/** Makes a one-time code `XXXX-XXXX` (about 39 bits) and keeps only its keyed hash. */
export async function makeCode(
  book: SeatBook,
  key: CentreKey,
  { role, name, minutes }: CodeRequest,
  now: number,
): Promise<string> {
  const code = randomCode()
  await book.keepCode({ hash: codeHash(key, code), role, name, expiresAt: now + minutes * MINUTE })
  return code
}

/** A new code `XXXX-XXXX` nobody knows yet. */
export function randomCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** What is kept of a code; case, blanks and dashes do not matter. */
export function codeHash(key: CentreKey, code: string): string {
  return key.mark(`code:${code.toUpperCase().replaceAll(/[\s-]/g, '')}`)
}

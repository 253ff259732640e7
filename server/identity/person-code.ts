import { MINUTE } from '../../domain/time.ts'
import type { CentreKey } from './centre-key.ts'
import { codeHash, randomCode } from './one-time-code.ts'
import type { PeopleBook } from './people-book.ts'

/** How long the code of whoever comes first may lie in a drawer. */
const FIRST_CODE_MINUTES = 30 * 24 * 60

/** A one-time code `XXXX-XXXX` with which that person sets his first or a forgotten secret. */
export function makePersonCode(
  book: PeopleBook,
  key: CentreKey,
  { person, minutes }: { person: string | null; minutes: number },
  now: number,
): string {
  const code = randomCode()
  book.keepCode({ hash: codeHash(key, code), person, expiresAt: now + minutes * MINUTE })
  return code
}

/** The code of whoever comes first; null once anybody has a secret. */
export function makeFirstCode(book: PeopleBook, key: CentreKey, now: number): string | null {
  if (!book.isEmpty()) return null
  return makePersonCode(book, key, { person: null, minutes: FIRST_CODE_MINUTES }, now)
}

/** Does this code let that person set a secret now? */
export function isGoodPersonCode(
  book: PeopleBook,
  key: CentreKey,
  typed: string,
  person: string,
  now: number,
): boolean {
  const code = book.codeOf(codeHash(key, typed))
  if (code === null || code.expiresAt <= now) return false
  return code.person === null ? book.isEmpty() : code.person === person
}

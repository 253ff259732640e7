import type { PeopleBook } from './people-book.ts'
import { hashSecret } from './secret-hash.ts'

/** Everybody of a demo signs in with one secret that stands on the screen. Throws in a world that is no demo. */
export async function seedDemoSecrets(
  book: PeopleBook,
  world: string,
  people: readonly string[],
  secret: string,
  now: number,
): Promise<void> {
  if (world !== 'demo') throw new Error('只有演示世界可以预设口令')
  const missing = people.filter((person) => book.secretOf(person) === null)
  if (missing.length === 0) return
  // One hash for all: the secret is no secret, and forty of them would take seconds at the first start.
  const hash = await hashSecret(secret)
  for (const person of missing) book.keepSecret(person, { hash, changedAt: now })
}

import { HOUR, MINUTE } from '../../domain/time.ts'
import type { Here, Signer } from './may-write.ts'

/** A signature stands for one act, submitted right behind it. */
const FRESH_FOR = 2 * MINUTE
/** As long as the longest handover: whoever has shown himself is believed to stand at this desk. */
const HERE_FOR = 2 * HOUR

interface Seen extends Here {
  readonly seenAt: number
  /** Times of the signatures not used yet. */
  readonly unused: readonly number[]
}

/** A signature that stands for an act under way. */
export interface Used {
  readonly person: string
  /** When it was given, UTC ms. */
  readonly at: number
}

/** Who has shown himself here with his own secret, and for how many acts he has signed. */
export class Signers {
  readonly #byPerson = new Map<string, Seen>()
  readonly #clock: () => number

  constructor(clock: () => number) {
    this.#clock = clock
  }

  signed(here: Here): void {
    const now = this.#clock()
    const before = this.#byPerson.get(here.person)?.unused ?? []
    this.#byPerson.set(here.person, { ...here, seenAt: now, unused: [...before, now] })
  }

  /** Uses up one signature of each of these persons, who are still here; what `giveBack` wants when nothing came of it. */
  use(persons: readonly string[]): readonly Used[] {
    return persons.flatMap((person) => {
      const seen = this.#byPerson.get(person)
      const at = seen?.unused.at(-1)
      if (seen === undefined || at === undefined) return []
      this.#byPerson.set(person, { ...seen, unused: seen.unused.slice(0, -1) })
      return [{ person, at }]
    })
  }

  giveBack(used: readonly Used[]): void {
    for (const { person, at } of used) {
      const seen = this.#byPerson.get(person)
      if (seen === undefined) continue
      this.#byPerson.set(person, { ...seen, unused: [...seen.unused, at].sort((a, b) => a - b) })
    }
  }

  current(): ReadonlyMap<string, Signer> {
    const now = this.#clock()
    const here = [...this.#byPerson.values()].filter(({ seenAt }) => now - seenAt < HERE_FOR)
    return new Map(
      here.map(({ person, posts, unused }) => {
        const fresh = unused.filter((at) => now - at < FRESH_FOR).length
        return [person, { person, posts, fresh }]
      }),
    )
  }

  clear(): void {
    this.#byPerson.clear()
  }
}

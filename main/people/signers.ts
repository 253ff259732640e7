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

  /** One signature of this person is used up; he is still here. */
  used(person: string): void {
    const seen = this.#byPerson.get(person)
    if (seen !== undefined) this.#byPerson.set(person, { ...seen, unused: seen.unused.slice(0, -1) })
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

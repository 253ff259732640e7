import { MINUTE } from '../../domain/time.ts'
import type { Here } from './may-write.ts'

/** A signature stands for one command, submitted right behind it. */
const GOOD_FOR = 2 * MINUTE

/** Who has just signed here with his own secret, and for how many commands. */
export class JustSigned {
  readonly #byPerson = new Map<string, Here & { left: number; until: number }>()
  readonly #clock: () => number

  constructor(clock: () => number) {
    this.#clock = clock
  }

  signed(here: Here): void {
    const left = (this.current().get(here.person)?.left ?? 0) + 1
    this.#byPerson.set(here.person, { ...here, left, until: this.#clock() + GOOD_FOR })
  }

  used(person: string): void {
    const known = this.#byPerson.get(person)
    if (known === undefined) return
    if (known.left > 1) this.#byPerson.set(person, { ...known, left: known.left - 1 })
    else this.#byPerson.delete(person)
  }

  current(): ReadonlyMap<string, Here & { left: number }> {
    const now = this.#clock()
    for (const [person, { until }] of this.#byPerson) if (until <= now) this.#byPerson.delete(person)
    return this.#byPerson
  }

  clear(): void {
    this.#byPerson.clear()
  }
}

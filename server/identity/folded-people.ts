import { type Credential, credential } from '../../domain/credential/credential.ts'
import type { Told } from '../../domain/model.ts'
import { type Person, person } from '../../domain/person/person.ts'
import type { LedgerStore } from '../ledger/store.ts'
import { eventOf } from '../ledger/stored-event.ts'

/** What the log says of people: the centre asks it before it believes anybody. */
export interface FoldedPeople {
  person(id: string): Promise<Person>
  credential(id: string): Promise<Credential>
}

interface Folding<S> {
  readonly name: string
  readonly initial: S
  evolve(state: S, fact: never, told: Told): S
}

/** Folds the two streams of a person as they stand now; neither has sealed fields. */
export function foldedPeople(store: Pick<LedgerStore, 'streamUpTo'>): FoldedPeople {
  async function state<S>(kind: Folding<S>, id: string): Promise<S> {
    const events = await store.streamUpTo(`${kind.name}/${id}`, Number.MAX_SAFE_INTEGER)
    return events.map(eventOf).reduce<S>((folded, { type, data, at, by, command, number }) => {
      const told = { at, by, command, number: number ?? null, pending: false }
      return kind.evolve(folded, { type, data } as never, told)
    }, kind.initial)
  }
  return {
    person: (id) => state(person, id),
    credential: (id) => state(credential, id),
  }
}

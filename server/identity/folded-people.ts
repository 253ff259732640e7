import { type Credential, credential } from '../../domain/credential/credential.ts'
import type { Kind } from '../../domain/model.ts'
import { type Person, person } from '../../domain/person/person.ts'
import { foldStream } from '../ledger/fold.ts'
import type { LedgerStore } from '../ledger/store.ts'

/** What the log says of people: the centre asks it before it believes anybody. */
export interface FoldedPeople {
  person(id: string): Promise<Person>
  credential(id: string): Promise<Credential>
}

/** Folds the two streams of a person as they stand now. */
export function foldedPeople(store: Pick<LedgerStore, 'streamUpTo'>): FoldedPeople {
  async function state<S>(kind: { readonly name: string; readonly initial: S }, id: string): Promise<S> {
    const stream = `${kind.name}/${id}`
    const events = await store.streamUpTo(stream, Number.MAX_SAFE_INTEGER)
    return foldStream(() => kind as unknown as Kind, stream, events).state as S
  }
  return {
    person: (id) => state(person, id),
    credential: (id) => state(credential, id),
  }
}

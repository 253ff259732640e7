import type { Database } from 'better-sqlite3'
import type { Phone } from '../../domain/person/person.ts'
import type { Looked } from '../../domain/plan/health.ts'
import { prepared } from '../prepared.ts'

export interface PlanBook {
  readonly person: (id: string) => ReturnType<Looked['person']> & { readonly street: string | null }
  /** The same with the person's name; the id where the address book does not know him. */
  named<T extends { person: string | null }>(one: T): T & { personName: string | null }
}

/** What plans need of the address book, read once a question. */
export function planBook(db: Database): PlanBook {
  const cards = new Map(
    prepared<{ id: string; name: string; phones: string; street: string | null; active: number }>(
      db,
      'SELECT id, name, phones, street, active FROM person_card',
    )
      .all()
      .map((card) => [card.id, card]),
  )
  return {
    person: (id) => {
      const card = cards.get(id)
      if (card === undefined) return { status: 'none', name: id, phones: [], street: null }
      const phones = (JSON.parse(card.phones) as Phone[]).map(({ number }) => number)
      return {
        status: card.active === 1 ? 'active' : 'retired',
        name: card.name,
        phones,
        street: card.street,
      }
    },
    named: (one) => ({
      ...one,
      personName: one.person === null ? null : (cards.get(one.person)?.name ?? one.person),
    }),
  }
}

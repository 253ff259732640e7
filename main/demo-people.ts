import type { People } from '../domain/district.ts'
import type { Card } from '../domain/person/person.ts'
import { parsePhone } from '../domain/person/phone.ts'

/** The demo's address book: cards by person id, as the invented people of the district's file. */
export function demoCards({ people }: People): { id: string; card: Card }[] {
  return people.map(({ id, name, unit, title, street = null, phones, posts = [], groups }) => ({
    id,
    card: {
      name,
      unit,
      title,
      street,
      posts: [...posts],
      groups: [...groups],
      email: null,
      note: '',
      phones: phones.map(({ label, number }) => ({ label, number: parsePhone(number).shown })),
    },
  }))
}

/** Finds a person's id by his name; null for 自动 and whoever is not in the book. */
export function idByName({ people }: People): (name: string) => string | null {
  const ids = new Map(people.map(({ id, name }) => [name, id]))
  return (name) => ids.get(name) ?? null
}

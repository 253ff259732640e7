import type { Database } from 'better-sqlite3'
import { preparedValue } from '../prepared.ts'

/** Names people by their cards; an unknown id comes back unchanged. Ask once per answer: it remembers. */
export function personNames(db: Database): (person: string) => string {
  const names = new Map<string, string>()
  const find = preparedValue<string>(db, 'SELECT name FROM person_card WHERE id = ?')
  return (person) => {
    const known = names.get(person) ?? find.get(person) ?? person
    names.set(person, known)
    return known
  }
}

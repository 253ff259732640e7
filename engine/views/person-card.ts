import { cardChanges } from '../../domain/person/card-changes.ts'
import type { Card, PersonFact } from '../../domain/person/person.ts'
import type { PersonChange } from '../../domain/person/rows.ts'
import type { ToldFact } from '../view.ts'

/** A person as he stands, with how the card came about; null before the first card. */
export interface Standing {
  card: Card
  active: boolean
  why: string | null
  firstAt: number
  changes: PersonChange[]
  pending: boolean
}

/** Folds the facts of one person. */
export function standingOf(facts: readonly ToldFact[]): Standing | null {
  let standing: Standing | null = null
  for (const { fact, told } of facts) {
    const one = fact as PersonFact
    const { at, by } = told
    const change = { at, seat: by.seat, person: by.person }
    if (one.type === 'person.put') {
      const fields: PersonChange['fields'] = standing === null ? [] : cardChanges(standing.card, one.data)
      standing = withCard(standing, one.data, at)
      standing.changes.push({
        ...change,
        what: standing.changes.length === 0 ? 'new' : 'changed',
        why: null,
        fields,
      })
    } else if (standing !== null) {
      const why = one.type === 'person.retired' ? one.data.why : null
      standing.active = one.type === 'person.restored'
      standing.why = why
      standing.changes.push({ ...change, what: standing.active ? 'restored' : 'retired', why, fields: [] })
    }
    if (standing !== null && told.pending) standing.pending = true
  }
  return standing
}

function withCard(standing: Standing | null, card: Card, at: number): Standing {
  if (standing !== null) return { ...standing, card, active: true, why: null }
  return { card, active: true, why: null, firstAt: at, changes: [], pending: false }
}

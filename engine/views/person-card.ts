import type { Card, PersonFact } from '../../domain/person/person.ts'
import type { PersonChange } from '../../domain/person/rows.ts'
import { postText } from '../../domain/post.ts'
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

const fieldText = {
  name: '姓名',
  unit: '单位',
  title: '职务',
  street: '街道',
  phones: '电话',
  posts: '岗位',
  groups: '分组',
  email: '邮箱',
  note: '备注',
} as const satisfies Record<keyof Card, string>

/** A field of a card in words, as a change of it is told; `street` stays a code. */
function fieldWords(card: Card, field: keyof Card): string {
  switch (field) {
    case 'phones':
      return card.phones.map(({ label, number }) => `${label} ${number}`).join('、')
    case 'posts':
      return card.posts.map((post) => postText[post]).join('、')
    case 'groups':
      return card.groups.join('、')
    default:
      return card[field] ?? ''
  }
}

function fieldsChanged(from: Card, to: Card): PersonChange['fields'] {
  return (Object.keys(fieldText) as (keyof Card)[])
    .map((key) => ({ field: fieldText[key], from: fieldWords(from, key), to: fieldWords(to, key) }))
    .filter((one) => one.from !== one.to)
}

/** Folds the facts of one person. */
export function standingOf(facts: readonly ToldFact[]): Standing | null {
  let standing: Standing | null = null
  for (const { fact, told } of facts) {
    const one = fact as PersonFact
    const { at, by } = told
    const change = { at, seat: by.seat, person: by.person }
    if (one.type === 'person.put') {
      const fields: PersonChange['fields'] = standing === null ? [] : fieldsChanged(standing.card, one.data)
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

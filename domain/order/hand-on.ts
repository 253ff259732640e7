import type { Card } from '../person/person.ts'
import type { Post } from '../post.ts'
import type { Recipient } from './recipient.ts'
import { streetOfKey } from './recipient.ts'
import type { Rung } from './steps.ts'

/** Somebody of the address book who is in office. */
export interface Official {
  readonly id: string
  readonly card: Pick<Card, 'name' | 'unit' | 'title' | 'street' | 'phones' | 'posts'>
}

export interface HandedTo {
  readonly person: string | null
  readonly name: string
  readonly phone: string | null
}

/** Titles of those who answer for a street or a unit. Own list, 未核验. */
const LEADS = /书记|主任|局长|队长|站长|经理|指挥长/
const dutyPosts: readonly Post[] = ['chief', 'officer', 'backup']

/**
 * Whom a rung tells: the next person of the same street or unit who keeps duty, the office by telephone, its leader. Null where
 * the address book names nobody: then the duty desk finds a way. `people`: those in office, in the order of the book.
 */
export function handOn(recipient: Recipient, rung: Rung, people: readonly Official[]): HandedTo | null {
  if (rung === 'remind') return null
  const own = people.find(({ id }) => recipient.type === 'person' && id === recipient.id)
  const street = streetOfKey(recipient.key)
  const unit = recipient.type === 'unit' ? recipient.name : (own?.card.unit ?? null)
  const others = people.filter(
    ({ id, card }) =>
      id !== own?.id &&
      (street === null ? unit !== null && unit !== '' && card.unit === unit : card.street === street),
  )
  if (rung === 'phone') {
    const phone = recipient.phone ?? numberOf(own) ?? others.map(numberOf).find((one) => one !== null) ?? null
    return phone === null ? null : { person: null, name: recipient.name, phone }
  }
  const leads = others.filter(({ card }) => card.posts.includes('leader') || LEADS.test(card.title))
  const keeps = others.filter(
    (one) => !leads.includes(one) && one.card.posts.some((post) => dutyPosts.includes(post)),
  )
  const chosen = rung === 'leader' ? leads[0] : (keeps[0] ?? others.find((one) => !leads.includes(one)))
  return chosen === undefined ? null : { person: chosen.id, name: chosen.card.name, phone: numberOf(chosen) }
}

function numberOf(official: Official | undefined): string | null {
  return official?.card.phones[0]?.number ?? null
}

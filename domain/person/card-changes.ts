import { postText } from '../post.ts'
import type { Card } from './person.ts'

/** One field of a card in words, before and after. */
export interface FieldChange {
  readonly field: string
  readonly from: string
  readonly to: string
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

/** A field in words; `street` stays a code. */
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

/** What differs between two cards, field by field, in the order of the form. */
export function cardChanges(from: Card, to: Card): FieldChange[] {
  return (Object.keys(fieldText) as (keyof Card)[])
    .map((key) => ({ field: fieldText[key], from: fieldWords(from, key), to: fieldWords(to, key) }))
    .filter((one) => one.from !== one.to)
}

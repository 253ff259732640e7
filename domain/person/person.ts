import * as z from 'zod'
import { type Audience, kind, type Tagged, unreachable } from '../model.ts'
import { postShape } from '../post.ts'
import { decidePerson } from './decide.ts'

/** What a number is for, as the office directory (通讯录) of a district bureau heads its columns. */
export const phoneLabels = ['手机', '办公电话', '传真', '卫星电话', '值班电话', '其他'] as const

const phoneShape = z.object({
  label: z.string().min(1).max(20),
  /** As `domain/person/phone.ts` writes it, or as typed where it is no number known there. */
  number: z.string().min(2).max(40),
})
export type Phone = z.infer<typeof phoneShape>

/** 生僻字 and the · of other nationalities' names are ordinary characters here. */
export const cardShape = z.object({
  name: z.string().min(1).max(40),
  unit: z.string().max(80),
  title: z.string().max(60),
  /** Nine-digit code of the street he belongs to, null for the district. */
  street: z
    .string()
    .regex(/^\d{9}$/)
    .nullable(),
  phones: z.array(phoneShape).max(12),
  /** Duty posts he may hold. */
  posts: z.array(postShape).max(10),
  /** Groups of the address book he stands in. */
  groups: z.array(z.string().min(1).max(40)).max(20),
  email: z.string().max(120).nullable(),
  note: z.string().max(1000),
})
export type Card = z.infer<typeof cardShape>
/** A card on which nothing is written. */
export const blankCard: Card = {
  name: '',
  unit: '',
  title: '',
  street: null,
  phones: [],
  posts: [],
  groups: [],
  email: null,
  note: '',
}

const retired = z.object({ why: z.string().min(1).max(200) })
export const personCommands = { put: cardShape, retire: retired, restore: z.object({}) }
export const personFacts = { put: cardShape, retired, restored: z.object({}) }
export type PersonCommand = Tagged<'person', typeof personCommands>
export type PersonFact = Tagged<'person', typeof personFacts>

export type Person =
  | { readonly status: 'none' }
  | { readonly status: 'active' | 'retired'; readonly card: Card }

/** Every desk names people and rings them; the wall does not. */
const desks: Audience = { streets: 'all', wall: false }

/** 通讯录 entry: a person with his numbers and the duty posts he may hold. Never deleted: old lines still name him. */
export const person = kind({
  name: 'person',
  commands: personCommands,
  facts: personFacts,
  initial: { status: 'none' } as Person,
  testimony: [],
  decide: decidePerson,
  evolve: (state, fact): Person => {
    switch (fact.type) {
      case 'person.put':
        return { status: 'active', card: fact.data }
      case 'person.retired':
        return state.status === 'none' ? state : { status: 'retired', card: state.card }
      case 'person.restored':
        return state.status === 'none' ? state : { status: 'active', card: state.card }
      default:
        return unreachable(fact)
    }
  },
  audience: () => desks,
})

import * as z from 'zod'
import { postShape } from '../post.ts'
import { cardShape } from './person.ts'

/** Arguments and rows of the address book's queries; `key` is the stream unless said otherwise. */

export const personRowShape = z.object({
  key: z.string(),
  /** The part behind the slash: what `by.person` holds. */
  id: z.string(),
  ...cardShape.shape,
  active: z.boolean(),
  /** Why he is retired, null while active. */
  why: z.string().nullable(),
  changedAt: z.number(),
  /** Id of the person who changed the card last, null for a seat without one. */
  changedBy: z.string().nullable(),
  pending: z.boolean(),
})
export type PersonRow = z.infer<typeof personRowShape>

/** One change of a card: each field as words before and after; a new card has no fields. */
export const personChangeShape = z.object({
  at: z.number(),
  seat: z.string(),
  person: z.string().nullable(),
  what: z.enum(['new', 'changed', 'retired', 'restored']),
  why: z.string().nullable(),
  fields: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
})
export type PersonChange = z.infer<typeof personChangeShape>

const limit = z.int().min(1).max(1000)
const stream = z.string().max(200)
export const personQueries = {
  /** Name of every person ever written, retired ones too. `key` is the person's ID, as in `by.person`. */
  'person.names': { args: z.object({}), row: z.object({ key: z.string(), name: z.string() }) },
  /**
   * Active people in whom all words occur: name, unit, title, group, part of a number, pinyin in full or by initials.
   * Those whose name fits come first.
   */
  'person.search': { args: z.object({ words: z.string().min(1).max(200), limit }), row: personRowShape },
  /**
   * Whose number this is: from seven digits on it is compared from its end, so that area code, 86 and extension may be
   * missing on either side; a shorter one must be equal. Active people first.
   */
  'person.by-number': { args: z.object({ number: z.string().max(60) }), row: personRowShape },
  /** The address book in its order: district before streets, by unit, oldest card first. `before`: the key after which to go on. */
  'person.list': {
    args: z.object({
      group: z.string().max(40).nullable(),
      street: z.string().max(20).nullable(),
      limit: z.int().min(1).max(20_000),
      before: stream.nullable(),
      unit: z.string().max(80).nullable().optional(),
      post: postShape.nullable().optional(),
      /** Retired people instead of active ones. */
      retired: z.boolean().optional(),
    }),
    row: personRowShape,
  },
  /** One person with the changes of his card, newest first. */
  'person.one': {
    args: z.object({ stream }),
    row: z.object({ ...personRowShape.shape, changes: z.array(personChangeShape) }),
  },
  /** Active people who may hold this post, in the order of the book. */
  'person.on-post': { args: z.object({ post: postShape }), row: personRowShape },
  /** What the book can be narrowed to, with the number of active people; `key` is `unit:…`, `street:…`, `group:…`, `post:…`. */
  'person.facets': {
    args: z.object({}),
    row: z.object({
      key: z.string(),
      facet: z.enum(['all', 'retired', 'unit', 'street', 'group', 'post']),
      value: z.string(),
      count: z.number(),
    }),
  },
} as const

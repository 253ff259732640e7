import type { ArgsOf, RowOf } from '../../../domain/index.ts'
import type { PersonRow } from '../../../domain/person/rows.ts'
import { type Post, posts } from '../../../domain/post.ts'

export type FacetRow = RowOf<'person.facets'>
/** What the book is narrowed to; `value` is empty for everybody and for the retired. */
export type Facet = Pick<FacetRow, 'facet' | 'value'>
export const everybody: Facet = { facet: 'all', value: '' }

const asPost = (value: string): Post | null => posts.find((post) => post === value) ?? null

/** Arguments of `person.list` for a facet. */
export function listArgs({ facet, value }: Facet, limit: number): ArgsOf<'person.list'> {
  return {
    group: facet === 'group' ? value : null,
    street: facet === 'street' ? value : null,
    unit: facet === 'unit' ? value : null,
    post: facet === 'post' ? asPost(value) : null,
    retired: facet === 'retired',
    limit,
    before: null,
  }
}

/** Does somebody found by words stand in that facet? */
export function isIn({ facet, value }: Facet, person: PersonRow): boolean {
  switch (facet) {
    case 'all':
      return person.active
    case 'retired':
      return !person.active
    case 'unit':
      return person.unit === value
    case 'street':
      return person.street === value
    case 'group':
      return person.groups.includes(value)
    default:
      return person.posts.some((post) => post === value)
  }
}

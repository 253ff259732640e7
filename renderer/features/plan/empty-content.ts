import type { PlanContent } from '../../../domain/plan/content.ts'

/** A plan before anything is written. */
export function emptyContent(): PlanContent {
  return {
    name: '',
    kind: 'other',
    demo: false,
    clause: '',
    source: '',
    grades: [],
    roles: [],
    steps: [],
    fits: { categories: [], subtypes: [], levels: [], streets: [], words: [] },
    cards: [],
    onePage: {},
    contacts: [],
    expiresAt: null,
    origin: null,
    unchecked: [],
  }
}

/** A key none of these has: `s1`, `s2` … */
export function freeKey(prefix: string, taken: readonly { readonly key: string }[]): string {
  let n = taken.length + 1
  while (taken.some(({ key }) => key === `${prefix}${n}`)) n += 1
  return `${prefix}${n}`
}

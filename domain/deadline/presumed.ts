import { classesIn } from '../incident/classes.ts'
import { type Category, categoryText } from '../incident/words.ts'
import type { Step } from '../profile/step.ts'

/**
 * What counts while nobody has judged the level: 较大, the lowest level that must be told to the province by phone. No rule
 * says so; it is this product's own measure and 未核验: a clock that is not owed costs a call, one that never ran costs the law.
 */
export const PRESUMED_LEVEL = 3
/** What an incident whose words speak of nothing is taken for: its national limits are the shortest. Own measure, 未核验. */
export const PRESUMED_CATEGORY: Category = 'accident'

/** What an incident may be as far as anybody has said: its class, or those its words speak of. */
export interface Plausible {
  readonly categories: readonly Category[]
  readonly subtypes: readonly string[]
  /** Nobody has said the class: it is taken from the words, or for want of any. */
  readonly guessed: boolean
}

/** `words`: title and place. A sub-type from the words opens rules for it and shuts none. */
export function plausibleClass(category: Category | null, subtype: string | null, words: string): Plausible {
  if (category !== null && subtype !== null)
    return { categories: [category], subtypes: [subtype], guessed: false }
  const spoken = classesIn(words, category)
  const subtypes = subtype === null ? spoken.map(({ code }) => code) : [subtype]
  if (category !== null) return { categories: [category], subtypes, guessed: false }
  const categories = [...new Set(spoken.map((one) => one.category))]
  return { categories: categories.length === 0 ? [PRESUMED_CATEGORY] : categories, subtypes, guessed: true }
}

/** Why a clock runs that nobody has said is owed: its level or its class is only presumed. */
export interface Presumed {
  readonly level: boolean
  /** The class that opened it, null where somebody has said the class. */
  readonly category: Category | null
}
export const notPresumed: Presumed = { level: false, category: null }

/** `按较大暂计，待定级；按事故灾难暂计，待分类`; null where nothing is presumed. */
export function presumedWords({ level, category }: Presumed, own: Category | null): string | null {
  const words = [
    level ? (own === 'security' ? '按较大暂计，社会安全事件没有法定分级' : '按较大暂计，待定级') : '',
    category === null ? '' : `按${categoryText[category]}暂计，待分类`,
  ].filter(Boolean)
  return words.length === 0 ? null : words.join('；')
}

/** Whether a step is for such an incident, and what of it is only presumed; null where it is not for it. */
export function fitOf(
  { categories, subtypes = [], except = [] }: Step,
  plausible: Plausible,
  subtype: string | null,
): Pick<Presumed, 'category'> | null {
  const one = categories.find((category) => plausible.categories.includes(category))
  if (categories.length > 0 && one === undefined) return null
  if (subtypes.length > 0 && !subtypes.some((code) => plausible.subtypes.includes(code))) return null
  if (subtype !== null && except.includes(subtype)) return null
  const narrowed = categories.length > 0 || subtypes.length > 0
  return { category: plausible.guessed && narrowed ? (one ?? plausible.categories[0] ?? null) : null }
}

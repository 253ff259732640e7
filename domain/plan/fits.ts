import { type Category, categoryText, levelText } from '../incident/incident.ts'
import { firstMet, type Inputs } from './condition.ts'
import type { Fits, Grade, PlanContent } from './content.ts'

type Level = 1 | 2 | 3 | 4
/** What is known of an incident when a plan is looked for. */
export interface Described {
  readonly title: string
  readonly place: string
  readonly category: Category | null
  readonly subtype: string | null
  /** Name of the sub-type, where one is known. */
  readonly subtypeText: string | null
  readonly level: Level | null
  readonly street: string | null
}

export interface Offer {
  /** The more the better: words and sub-type weigh more than the class. */
  readonly score: number
  /** What matched, each a phrase, the strongest first. */
  readonly why: readonly string[]
  /** The response level whose grading matched. */
  readonly grade: Grade | null
}

export const romanLevel: Record<Level, string> = { 1: 'Ⅰ级', 2: 'Ⅱ级', 3: 'Ⅲ级', 4: 'Ⅳ级' }

/**
 * Does this plan fit the incident, and by what? Null where something speaks against it: another class, another sub-type with
 * no word of the plan in title or place, a level or street it leaves out. What is not known of the incident speaks neither for nor against.
 */
export function offerOf(
  { fits, grades }: Pick<PlanContent, 'fits' | 'grades'>,
  incident: Described,
  inputs: Inputs,
  now: number,
): Offer | null {
  const why: string[] = []
  let score = 0
  const said = `${incident.title} ${incident.place}`
  const word = fits.words.find((one) => said.includes(one))
  if (word !== undefined) {
    score += 4
    why.push(`写到“${word}”`)
  }
  const subtype = subtypeFits(fits, incident)
  if (subtype === 'no' && word === undefined) return null
  if (subtype === 'yes') {
    score += 4
    why.unshift(`类型为${incident.subtypeText ?? incident.subtype}`)
  }
  if (incident.category !== null && fits.categories.length > 0) {
    if (!fits.categories.includes(incident.category) && word === undefined) return null
    if (fits.categories.includes(incident.category)) {
      score += 1
      if (subtype !== 'yes') why.push(`属于${categoryText[incident.category]}`)
    }
  }
  if (incident.level !== null && fits.levels.length > 0) {
    if (!fits.levels.includes(incident.level)) return null
    score += 1
    why.push(`级别为${levelText[incident.level]}`)
  }
  if (fits.streets.length > 0 && incident.street !== null) {
    if (!fits.streets.includes(incident.street)) return null
    score += 2
    why.push('地点在适用街道')
  }
  // The class alone fits half of all plans: that is no offer.
  if (score < 4) return null
  const grade = gradeOf(grades, incident.level, inputs, now)
  return { score, why, grade }
}

function subtypeFits({ subtypes }: Fits, { subtype }: Described): 'yes' | 'no' | 'unknown' {
  if (subtype === null || subtypes.length === 0) return 'unknown'
  const isBelow = (main: string) =>
    subtype === main ||
    subtype.startsWith(`${main}.`) ||
    (main.endsWith('00') && subtype.slice(0, 3) === main.slice(0, 3))
  return subtypes.some(isBelow) ? 'yes' : 'no'
}

/**
 * The gravest grade whose condition is met now, or the one of the incident's level (初判一般 → Ⅳ级 … 特别重大 → Ⅰ级: the usual
 * ladder of plans), whichever is graver; null when neither is known. A person decides.
 */
export function gradeOf(
  grades: readonly Grade[],
  level: Level | null,
  inputs: Inputs,
  now: number,
): Grade | null {
  const met = grades.filter(
    (one) => one.level === level || (one.when !== null && firstMet(one.when, inputs, now, now) !== null),
  )
  return [...met].sort((a, b) => a.level - b.level)[0] ?? null
}

import type { Category } from '../incident/words.ts'
import type { TemplateBody } from './template.ts'

export interface Choice extends Pick<TemplateBody, 'use' | 'fits'> {
  readonly key: string
}

/** What the district runs where no template names such an incident: 一般 and 未定级 too get their tiles. */
const USUAL = 'city-four'

/**
 * The template proposed for an incident: of those that fit, the one for the worst incidents; the city's where none does; null
 * where there is none at all. A person may adopt another.
 */
export function templateFor<T extends Choice>(
  { category, level }: { readonly category: Category | null; readonly level: number | null },
  templates: readonly T[],
): T | null {
  const all = templates.filter(({ use }) => use === 'incident')
  const fitting = all
    .filter(
      ({ fits }) =>
        (fits.categories.length === 0 || (category !== null && fits.categories.includes(category))) &&
        (fits.level === null || (level !== null && level <= fits.level)),
    )
    .sort((a, b) => (a.fits.level ?? 5) - (b.fits.level ?? 5))
  return fitting[0] ?? all.find(({ key }) => key === USUAL) ?? all[0] ?? null
}

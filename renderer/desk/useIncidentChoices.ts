import { useQuery } from './useQuery.ts'

/**
 * Incidents to choose one of: those that may be meant first, by place and words, then all others, the newest first. What was
 * merged into another is left out, and so is `own`. `likely` words the title of one that may be meant.
 */
export function useIncidentChoices(
  { place, words, own }: { place: string; words: string; own: string | null },
  likely: (title: string) => string,
): { value: string; label: string }[] {
  const { rows: all } = useQuery('incident.all', { limit: 200, before: null })
  const { rows: alike } = useQuery('incident.same', { place, words, own, since: 0 })
  const first = new Set(alike.map(({ key }) => key))
  return [
    ...alike.map(({ key, title }) => ({ value: key, label: likely(title) })),
    ...all
      .filter((row) => row.key !== own && row.mergedInto === null && !first.has(row.key))
      .map((row) => ({ value: row.key, label: row.title })),
  ]
}

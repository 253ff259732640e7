import { useDraft } from '../../desk/useDraft.ts'
import type { Words } from './choice.ts'

const empty: Words = {
  weather: '',
  title: '',
  lead: '',
  to: '',
  copies: '1',
  editor: '',
  reviewer: '',
}
/** Said of one day only: yesterday's weather is not today's. */
const daily = ['weather', 'title', 'lead'] as const

/** What a person typed for the papers of that day or month; survives a kill like every half-typed text. */
export function useWords(about: string): [Words, (words: Words) => void] {
  const [stored, store] = useDraft('document-words')
  return [read(stored, about), (words) => store(JSON.stringify({ ...words, about }))]
}

function read(stored: string, about: string): Words {
  if (stored === '') return empty
  try {
    const known = JSON.parse(stored) as Record<string, unknown>
    const kept = Object.entries(known).filter(([name, value]) => name in empty && typeof value === 'string')
    const words: Words = { ...empty, ...Object.fromEntries(kept) }
    if (known.about === about) return words
    return { ...words, ...Object.fromEntries(daily.map((name) => [name, ''])) }
  } catch {
    return empty
  }
}

import { useDraft } from '../../desk/useDraft.ts'
import type { Words } from './choice.ts'

const empty: Words = {
  ...{ weather: '', title: '', lead: '', to: '', copies: '1', editor: '', reviewer: '' },
}

/** What a person typed for the papers; survives a kill like every half-typed text. */
export function useWords(): [Words, (words: Words) => void] {
  const [stored, store] = useDraft('document-words')
  return [read(stored), (words) => store(JSON.stringify(words))]
}

function read(stored: string): Words {
  if (stored === '') return empty
  try {
    const known = JSON.parse(stored) as Record<string, unknown>
    const kept = Object.entries(known).filter(([name, value]) => name in empty && typeof value === 'string')
    return { ...empty, ...Object.fromEntries(kept) }
  } catch {
    return empty
  }
}

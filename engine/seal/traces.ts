import type { Memory } from '../memory.ts'
import { normal } from '../search/words.ts'
import { personalOf } from './personal-of.ts'

/** What was sealed in these streams, as it may stand in files: every text of every personal field. */
export function tracesOf({ folds, outbox, kindNamed }: Memory, streams: readonly string[]): string[] {
  const words = new Set<string>()
  const add = (value: unknown): void => {
    if (typeof value === 'string') for (const form of formsOf(value)) words.add(form)
    else if (typeof value === 'number') words.add(String(value))
    else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) add(part)
  }
  const addOf = (of: 'commands' | 'facts', type: string, data: unknown) => {
    for (const field of personalOf(kindNamed, of, type)) add((data as Record<string, unknown>)[field])
  }
  for (const stream of streams) {
    for (const { fact } of folds.facts(stream)) addOf('facts', fact.type, fact.data)
    for (const { command, facts } of outbox.ofStream(stream)) {
      addOf('commands', command.type, command.data)
      for (const fact of facts) addOf('facts', fact.type, fact.data)
    }
  }
  return [...words]
}

/** A text as views may hold it: as it was said, as it is searched, a number without its signs. */
function formsOf(text: string): string[] {
  const digits = text.replace(/\D/g, '')
  return [text, normal(text), ...(digits.length < 7 ? [] : [digits])]
}

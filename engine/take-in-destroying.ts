import type { Link } from './log.ts'
import type { Memory } from './memory.ts'
import { destroyKeys, orTellTrouble, removeTraces } from './seal/destroy.ts'
import { destroyedBy } from './seal/destroyed-by.ts'
import { type Touched, takeIn } from './take-in.ts'

/**
 * Takes links in; where they destroy personal data, keys go first, then rows are projected without it, then every
 * trace is removed. A trace that could not be removed is tried again at the next start, and `onTrouble` says so.
 */
export function takeInDestroying(
  memory: Memory,
  links: readonly Link[],
  keep: (link: Link) => void,
  newestThere: number | null,
): Touched {
  const streams = destroyedBy(links.map(({ event }) => event))
  if (streams.length === 0) return takeIn(memory, links, keep, newestThere)
  const traces = destroyKeys(memory, streams)
  const touched = takeIn(memory, links, keep, newestThere, streams)
  orTellTrouble(memory, () => removeTraces(memory, traces))
  return touched
}

import { kindOf } from '../domain/envelope.ts'
import type { EventBody } from './chain.ts'
import { factOf, type KindNamed } from './facts.ts'
import type { EventLog } from './log.ts'
import type { ToldFact } from './view.ts'

/** Facts kept in memory over all streams: a duty day is some thousands. */
const FACTS_KEPT = 60_000

interface Entry {
  readonly facts: ToldFact[]
  /** State folded from the first `folded` facts; unfolded until somebody decides on it. */
  state: unknown
  folded: number
}

/** Confirmed streams, folded on demand; the least recently used are forgotten. */
export interface Folds {
  facts(stream: string): readonly ToldFact[]
  state(stream: string): unknown
  /** Notes events just written to the log. `isNew`: the stream had none before. */
  append(stream: string, facts: readonly ToldFact[], isNew: boolean): void
  forget(stream: string): void
  clear(): void
}

/** Facts of events this version can read, in their order. */
export function readableFacts(
  kindNamed: KindNamed,
  stream: string,
  events: readonly EventBody[],
): ToldFact[] {
  const kind = kindNamed(kindOf(stream))
  return events.map((event) => factOf(kind, event)).filter((fact) => fact !== null)
}

/** A cache of folded streams over `log`. */
export function createFolds(log: EventLog, kindNamed: KindNamed): Folds {
  const entries = new Map<string, Entry>()
  let kept = 0

  function keep(stream: string, entry: Entry): Entry {
    entries.set(stream, entry)
    kept += entry.facts.length + 1
    for (const [oldest, { facts }] of entries) {
      if (kept <= FACTS_KEPT || oldest === stream) break
      entries.delete(oldest)
      kept -= facts.length + 1
    }
    return entry
  }

  function take(stream: string): Entry | undefined {
    const entry = entries.get(stream)
    if (entry === undefined) return undefined
    entries.delete(stream)
    kept -= entry.facts.length + 1
    return entry
  }

  function entryOf(stream: string): Entry {
    const entry = take(stream)
    if (entry !== undefined) return keep(stream, entry)
    const facts = readableFacts(kindNamed, stream, log.ofStream(stream))
    return keep(stream, { facts, state: undefined, folded: 0 })
  }

  return {
    facts: (stream) => entryOf(stream).facts,
    state(stream) {
      const kind = kindNamed(kindOf(stream))
      if (kind === undefined) return undefined
      const entry = entryOf(stream)
      if (entry.folded === 0) entry.state = kind.initial
      for (; entry.folded < entry.facts.length; entry.folded++) {
        const told = entry.facts[entry.folded]
        if (told !== undefined) entry.state = kind.evolve(entry.state, told.fact as never, told.told)
      }
      return entry.state
    },
    append(stream, facts, isNew) {
      const entry = take(stream) ?? (isNew ? { facts: [], state: undefined, folded: 0 } : undefined)
      if (entry === undefined) return
      entry.facts.push(...facts)
      keep(stream, entry)
    },
    forget(stream) {
      take(stream)
    },
    clear() {
      entries.clear()
      kept = 0
    },
  }
}

import { kindOf } from '../domain/envelope.ts'
import { isCatchingUp, noteCatchingUp } from './catching-up.ts'
import type { EventBody } from './chain.ts'
import { factOf } from './facts.ts'
import type { Link } from './log.ts'
import type { Memory } from './memory.ts'
import { projectStreams } from './project-streams.ts'
import { rejudge } from './rejudge.ts'
import { release } from './release.ts'
import { readSealed } from './seal/sealed-text.ts'
import { oweSearch } from './search/progress.ts'
import { noteUnreadable } from './unreadable.ts'
import type { ToldFact } from './view.ts'

/** What a change of log and outbox touched; watchers ask again for it. */
export interface Touched {
  readonly streams: ReadonlySet<string>
  readonly outbox: boolean
}
export const untouched: Touched = { streams: new Set(), outbox: false }

/**
 * Writes verified links into the log by `keep`, drops the commands that arrived, judges again what still waits and
 * projects the touched streams once: all in one durable transaction or not at all. `newestThere` is the newest seq
 * of the centre, null where nothing is told; `also` names streams to project besides. Throws what SQLite throws.
 */
export function takeIn(
  memory: Memory,
  links: readonly Link[],
  keep: (link: Link) => void,
  newestThere: number | null = null,
  also: Iterable<string> = [],
): Touched {
  const { db, log, outbox, folds, owed } = memory
  const owedBefore = [...owed]
  const newest = log.head().seq
  try {
    const touched = memory.write(true, () => {
      const fresh = new Set<string>()
      const facts = new Map<string, ToldFact[]>()
      const revealed = new Set<string>()
      const streams = new Set(also)
      for (const link of links) {
        const { event, seq } = link
        if (event !== null && !facts.has(event.stream)) {
          facts.set(event.stream, [])
          // A stub that is revealed may stand between facts already folded.
          if (seq <= newest) folds.forget(event.stream)
          else if (!log.hasStream(event.stream)) fresh.add(event.stream)
        }
        keep(link)
        if (event === null) continue
        if (seq <= newest) {
          oweSearch(db, event.stream)
          revealed.add(event.stream)
        }
        const fact = factOf(memory.kindNamed(kindOf(event.stream)), openOrWant(memory, event))
        if (fact === null) noteUnreadable(db, event)
        else facts.get(event.stream)?.push(fact)
      }
      for (const [stream, arrived] of facts) {
        streams.add(stream)
        folds.append(stream, arrived, fresh.has(stream))
      }
      const accepted = commandsIn(links)
      const gone = arrivedCommands(memory, accepted, links.at(-1)?.seq ?? 0)
      for (const { command } of gone) {
        streams.add(command.stream)
        outbox.drop(command.id)
        accepted.add(command.id)
      }
      const freed = release(outbox, accepted, streams)
      const wasBehind = isCatchingUp(db)
      const newestHere = Math.max(newest, links.at(-1)?.seq ?? 0)
      const isBehind = newestThere === null ? wasBehind : newestHere < newestThere
      noteCatchingUp(db, isBehind)
      if (wasBehind && !isBehind)
        for (const { reads } of outbox.all()) for (const read of reads) streams.add(read)
      const isRejudged = rejudge(memory, streams)
      const arrived = (stream: string) => (revealed.has(stream) ? [] : (facts.get(stream) ?? []))
      projectStreams(memory, streams, (stream) => fresh.has(stream), arrived)
      return { streams, outbox: freed || isRejudged || gone.length > 0 }
    })
    outbox.flush()
    return touched
  } catch (error) {
    folds.clear()
    outbox.reload()
    memory.previewed.reload()
    for (const stream of owedBefore) owed.add(stream)
    throw error
  }
}

/** The event as far as it opens; what does not is noted, so that its key is asked for. */
function openOrWant({ seals, keys }: Memory, event: EventBody): EventBody {
  if (event.sealed === undefined) return event
  const key = readSealed(event.sealed)?.key
  if (key !== undefined && keys.secret(event.stream, key) === null) keys.want(event.stream)
  return seals.open(event)
}

/** Ids of the commands whose events came, whoever gave them. */
function commandsIn(links: readonly Link[]): Set<string> {
  const commands = new Set<string>()
  for (const { event } of links) if (event !== null) commands.add(event.command)
  return commands
}

/** Own commands whose events are here now, as events or, for a seat that may not see them, as stubs. */
function arrivedCommands({ outbox }: Memory, arrived: ReadonlySet<string>, newest: number) {
  return [...outbox.all()].filter(
    ({ command, last }) => arrived.has(command.id) || (last !== null && last <= newest),
  )
}

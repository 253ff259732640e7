import { kindOf } from '../domain/envelope.ts'
import type { ArgsOf, QueryName, RowOf } from '../domain/index.ts'
import type { RowChange } from '../protocol/desk.ts'
import { type Readable, runQuery, viewQueryOf } from './query.ts'
import { changeAtEnd, changeOf, type Shown, shownOf } from './row-diff.ts'
import type { TouchedMessage } from './thread-messages.ts'
import type { ViewQuery } from './view.ts'
import { wordsOfError } from './words-of-error.ts'

interface Watcher<Q extends QueryName = QueryName> {
  readonly name: Q
  readonly args: ArgsOf<Q>
  readonly query: ViewQuery<Q> | null
  /** Null until the whole answer was shown, and again after a failure. */
  shown: Shown | null
}
type Row = RowOf<QueryName>

/** Open windows on the answers: told what was touched, it pushes only what changed. */
export interface Watches {
  add(id: number, name: QueryName, args: unknown): void
  remove(id: number): void
  touched(message: TouchedMessage): void
}

/** Watches over `readable`; `push` gets the whole answer once and then changes. */
export function createWatches(
  readable: Readable,
  push: (watch: number, change: RowChange<Row>) => void,
): Watches {
  const watchers = new Map<number, Watcher>()

  function show(id: number, watcher: Watcher, touched: ReadonlySet<string>): void {
    try {
      const { shown } = watcher
      if (shown === null) {
        const rows = runQuery(readable, watcher.name, watcher.args)
        watcher.shown = shownOf(rows)
        push(id, { type: 'all', rows })
        return
      }
      const { shown: now, change } = changeSince(readable, watcher, shown, touched)
      watcher.shown = now
      if (change !== null) push(id, change)
    } catch (error) {
      watcher.shown = null
      push(id, { type: 'failed', words: wordsOfError(error) })
    }
  }

  return {
    add(id, name, args) {
      try {
        const watcher = { name, args: args as never, query: viewQueryOf(readable.views, name), shown: null }
        watchers.set(id, watcher)
        show(id, watcher, new Set())
      } catch (error) {
        push(id, { type: 'failed', words: wordsOfError(error) })
      }
    },
    remove(id) {
      watchers.delete(id)
    },
    touched({ streams, outbox }) {
      const kinds = new Set(streams.map(kindOf))
      const touchedStreams = new Set(streams)
      for (const [id, watcher] of watchers) {
        const { query } = watcher
        const isConcerned =
          query === null ? outbox || streams.length > 0 : query.kinds.some((kind) => kinds.has(kind))
        if (isConcerned) show(id, watcher, touchedStreams)
      }
    },
  }
}

/** Asks no more than needed: for the touched rows alone, for all keys and the rows that are new, or for everything. */
function changeSince(
  readable: Readable,
  { name, args, query }: Watcher,
  shown: Shown,
  touched: ReadonlySet<string>,
): ReturnType<typeof changeOf<Row>> {
  const { db } = readable
  const own = query?.kinds[0]
  // Rows are joined with other kinds' tables: then only the whole answer tells what changed.
  const isOwnOnly = [...touched].every((stream) => kindOf(stream) === own || !joins(stream))
  if (query?.keys === undefined || query.rows === undefined || !isOwnOnly) {
    const rows = runQuery(readable, name, args)
    return changeOf(
      shown,
      rows.map(({ key }) => key),
      rows,
    )
  }
  const tail = query.tail?.(args) ?? null
  if (tail !== null) {
    const streams = [...touched].filter((stream) => kindOf(stream) === own)
    const change = changeAtEnd(shown, tail, streams, query.rows(db, streams))
    if (change !== null) return change
  }
  const keys = query.keys(db, args)
  const changed = keys.filter((key) => touched.has(key) || !shown.texts.has(key))
  return changeOf(shown, keys, query.rows(db, changed))

  function joins(stream: string): boolean {
    return query?.kinds.some((kind) => kind === kindOf(stream)) ?? false
  }
}

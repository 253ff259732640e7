import type { Database } from 'better-sqlite3'
import type { ArgsOf, QueryName, RowOf } from '../domain/index.ts'
import type { KindNamed } from './facts.ts'
import type { Folds } from './fold.ts'
import type { Outbox } from './outbox.ts'
import { judgeRows, waitingRows } from './outbox-queries.ts'
import type { View, ViewQuery } from './view.ts'
import { crossQueryOf } from './views/cross-queries.ts'

export interface Readable {
  readonly db: Database
  readonly outbox: Outbox
  readonly folds: Folds
  readonly views: readonly View[]
  readonly kindNamed: KindNamed
  /** Forgets what was remembered of files another connection has written since. */
  refresh?(): void
}

/** The view's part that answers a query; null for those the engine answers itself. Throws on an unknown name. */
export function viewQueryOf<Q extends QueryName>(views: readonly View[], name: Q): ViewQuery<Q> | null {
  if (name === 'judge' || name === 'outbox.waiting') return null
  const cross = crossQueryOf(views, name)
  if (cross !== null) return cross
  for (const { queries } of views) {
    const query = queries[name]
    if (query !== undefined) return query as unknown as ViewQuery<Q>
  }
  throw new Error(`没有名为 ${name} 的查询，请升级本机程序`)
}

/** Answers one question from tables, log and outbox. */
export function runQuery<Q extends QueryName>(readable: Readable, name: Q, args: ArgsOf<Q>): RowOf<Q>[] {
  const { db, outbox, folds, kindNamed, views } = readable
  const query = viewQueryOf(views, name)
  if (query !== null) return query.run(db, args)
  // Views are read from tables; these two are answered from memory, which may be behind the files.
  readable.refresh?.()
  if (name === 'judge') {
    const { commands } = args as ArgsOf<'judge'>
    return judgeRows(folds, outbox, kindNamed, commands) as RowOf<Q>[]
  }
  return waitingRows(outbox, (args as ArgsOf<'outbox.waiting'>).limit) as RowOf<Q>[]
}

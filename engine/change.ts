import type { Database, Statement } from 'better-sqlite3'
import { kindOf } from '../domain/envelope.ts'
import type { ToldFact, View } from './view.ts'

/** Writes the rows of one stream anew; the one path for confirming, refusing, rebasing, upgrading and replaying. */
export interface Projector {
  /** `isNew`: no row of this stream exists, so none is deleted. Runs inside the caller's transaction. */
  project(stream: string, facts: readonly ToldFact[], isNew?: boolean): void
  /** Adds what came behind; false where nothing was done and the stream has to be projected whole. */
  append(stream: string, arrived: readonly ToldFact[], all: readonly ToldFact[]): boolean
}

/** Prepares every view's statements once for `db`, whose view tables exist. */
export function createProjector(db: Database, views: readonly View[]): Projector {
  const byKind = new Map(
    views.map((view) => {
      const deletes = view.tables.map(
        (table): Statement => db.prepare(`DELETE FROM ${table} WHERE stream = ?`),
      )
      return [view.kind as string, { deletes, write: view.prepare(db), append: view.prepareAppend?.(db) }]
    }),
  )
  return {
    project(stream, facts, isNew = false) {
      const view = byKind.get(kindOf(stream))
      if (view === undefined) return
      if (!isNew) for (const statement of view.deletes) statement.run(stream)
      if (facts.length > 0) view.write(stream, facts)
    },
    append(stream, arrived, all) {
      const append = byKind.get(kindOf(stream))?.append
      return append !== undefined && arrived.length > 0 && append(stream, arrived, all)
    },
  }
}

import { kindOf } from '../domain/envelope.ts'
import { createProjector } from './change.ts'
import { openDatabase } from './database.ts'
import { tableText } from './fingerprint.ts'
import { readableFacts } from './fold.ts'
import type { Memory } from './memory.ts'
import { previewsOf } from './pending.ts'
import type { View } from './view.ts'

/** Compares a stream's rows with rows made from scratch. */
export type CheckProjection = (memory: Memory, stream: string) => void

/**
 * For development and tests: every touched stream is projected a second time, from the file instead of from memory,
 * into tables of their own. Throws where the two differ: the program is wrong.
 */
export function createProjectionCheck(views: readonly View[]): CheckProjection {
  const scratch = openDatabase(':memory:')
  for (const { schema } of views) for (const statement of schema) scratch.exec(statement)
  const projector = createProjector(scratch, views)
  return ({ db, log, outbox, kindNamed }, stream) => {
    const view = views.find(({ kind }) => kind === kindOf(stream))
    if (view === undefined) return
    const confirmed = readableFacts(kindNamed, stream, log.ofStream(stream))
    projector.project(stream, [...confirmed, ...previewsOf(outbox, stream)])
    for (const table of view.tables) {
      const [shown, anew] = [tableText(db, table, stream), tableText(scratch, table, stream)]
      if (shown !== anew)
        throw new Error(`${table} of ${stream} differs from its rebuild:\n${shown}\n---\n${anew}`)
    }
  }
}

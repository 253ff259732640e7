import type { Memory } from './memory.ts'
import { prepared, preparedValue } from './prepared.ts'
import { projectStreams } from './project-streams.ts'

/** Streams projected in one go; between two, others may be answered. */
const SLICE = 200

interface Behind {
  kind: string
  behind: string
}

/** Empties the views' tables and projects every stream anew from log and outbox. */
export function rebuild(memory: Memory): void {
  const { db, views, folds } = memory
  folds.clear()
  memory.write(true, () => {
    for (const { kind, tables } of views) {
      for (const table of tables) db.exec(`DELETE FROM ${table}`)
      prepared(db, `UPDATE view_version SET behind = kind || '0' WHERE kind = ?`).run(kind)
    }
    while (projectNext(memory, SLICE) > 0);
    projectStreams(memory, waitingStreams(memory))
  })
}

/**
 * Projects some streams of a view that is behind, the newest first as far as ids tell time; the mark moves with the
 * rows. Returns how many; 0 when every view is whole.
 */
export function rebuildSome(memory: Memory, limit = SLICE): number {
  if (nextBehind(memory) === undefined) return 0
  return memory.write(false, () => projectNext(memory, limit))
}

/** Is any view behind the log? */
export function isRebuilding(memory: Memory): boolean {
  return nextBehind(memory) !== undefined
}

function nextBehind({ db }: Memory): Behind | undefined {
  return prepared<Behind>(db, 'SELECT kind, behind FROM view_version WHERE behind IS NOT NULL LIMIT 1').get()
}

function projectNext(memory: Memory, limit: number): number {
  const { db } = memory
  let done = 0
  for (let next = nextBehind(memory); next !== undefined && done < limit; next = nextBehind(memory)) {
    const { kind, behind } = next
    const streams = preparedValue<string>(
      db,
      `SELECT DISTINCT stream FROM event WHERE stream < ? AND stream > ? ORDER BY stream DESC LIMIT ?`,
    ).all(behind, `${kind}/`, limit)
    projectStreams(memory, streams)
    prepared(db, 'UPDATE view_version SET behind = ? WHERE kind = ?').run(streams.at(-1) ?? null, kind)
    done += Math.max(1, streams.length)
  }
  return done
}

function waitingStreams({ outbox, previewed }: Memory): Set<string> {
  return new Set([...previewed.all(), ...[...outbox.all()].map(({ command }) => command.stream)])
}

import type { Memory } from './memory.ts'
import { projectStreams } from './project-streams.ts'

/** Streams projected in one go; between two, others may be answered. */
const SLICE = 500

/** Every stream of log and outbox, of the given kinds only where some are named. */
function* streamsOf({ db, outbox, previewed }: Memory, kinds: readonly string[] | null): Generator<string> {
  const next = db
    .prepare<[string], string>('SELECT stream FROM event WHERE stream > ? ORDER BY stream LIMIT 1')
    .pluck()
  const isWanted = (stream: string) => kinds === null || kinds.some((kind) => stream.startsWith(`${kind}/`))
  for (let stream = next.get(''); stream !== undefined; stream = next.get(stream)) {
    if (isWanted(stream)) yield stream
  }
  for (const stream of [...previewed.all()]) if (isWanted(stream)) yield stream
  for (const { command } of outbox.all()) if (isWanted(command.stream)) yield command.stream
}

/** Empties the views' tables and projects every stream anew from log and outbox. */
export function rebuild(memory: Memory, kinds: readonly string[] | null = null): void {
  const { db, views, folds } = memory
  folds.clear()
  memory.write(true, () => {
    for (const { kind, tables } of views) {
      if (kinds !== null && !kinds.includes(kind)) continue
      for (const table of tables) db.exec(`DELETE FROM ${table}`)
    }
    let slice: string[] = []
    for (const stream of streamsOf(memory, kinds)) {
      slice.push(stream)
      if (slice.length < SLICE) continue
      projectStreams(memory, slice)
      slice = []
    }
    projectStreams(memory, slice)
  })
}

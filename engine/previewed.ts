import type { Database } from 'better-sqlite3'

/**
 * Streams whose rows show something that waits. Kept in the views' own transactions, so that a start finds every
 * row a crash may have left without its command, and projects it anew.
 */
export interface Previewed {
  all(): Iterable<string>
  has(stream: string): boolean
  /** Notes, inside the transaction that projected the stream, whether its rows show a preview. */
  note(stream: string, isPreviewed: boolean): void
  /** Believes the file again after a transaction that failed. */
  reload(): void
}

/** Keeps the table `previewed` of `db` with a mirror in memory. */
export function openPreviewed(db: Database): Previewed {
  const streams = new Set<string>()
  const every = db.prepare<[], string>('SELECT stream FROM previewed').pluck()
  const add = db.prepare('INSERT OR IGNORE INTO previewed (stream) VALUES (?)')
  const remove = db.prepare('DELETE FROM previewed WHERE stream = ?')
  const reload = () => {
    streams.clear()
    for (const stream of every.all()) streams.add(stream)
  }
  reload()
  return {
    all: () => streams,
    has: (stream) => streams.has(stream),
    note(stream, isPreviewed) {
      if (isPreviewed === streams.has(stream)) return
      if (isPreviewed) {
        add.run(stream)
        streams.add(stream)
      } else {
        remove.run(stream)
        streams.delete(stream)
      }
    },
    reload,
  }
}

import type { Database } from 'better-sqlite3'
import { emptyHead, type Head } from '../../domain/envelope.ts'
import type { Audience } from '../../domain/model.ts'
import type { Page } from './store.ts'
import { eventBytes, type StoredEvent } from './stored-event.ts'

const MAX_ROWS = 8192

type PageRow = StoredEvent & { audience: string }
interface ChangeRow {
  stream: string
  before: string
  now: string
}

/** Reads runs of events with their audiences from `ledger.sqlite`. */
export function preparePages(db: Database): {
  hashAt(seq: number): string | null
  pageAfter(seq: number, maxBytes: number): Page
  streamsOf(kind: string): string[]
  sealedStreams(): string[]
  audiencesOf(streams: readonly string[]): Map<string, Audience>
} {
  const hashOf = db.prepare('SELECT hash FROM event WHERE seq = ?').pluck()
  const headOf = db.prepare('SELECT seq, hash FROM head')
  const newest = 'SELECT a.body FROM audience a WHERE a.stream = e.stream ORDER BY a.seq DESC LIMIT 1'
  const run = db.prepare(
    `SELECT e.seq, e.stream, e.digest, e.hash, e.body, (${newest}) AS audience
       FROM event e WHERE e.seq > ? ORDER BY e.seq LIMIT ${MAX_ROWS}`,
  )
  const changed = db.prepare(
    `SELECT e.stream,
            (SELECT b.body FROM audience b WHERE b.stream = e.stream AND b.seq < e.seq
              ORDER BY b.seq DESC LIMIT 1) AS before,
            (${newest}) AS now
       FROM audience e WHERE e.seq > ? AND e.seq <= ? AND before IS NOT NULL`,
  )
  const ofKind = db
    .prepare('SELECT DISTINCT stream FROM event WHERE stream > ? AND stream < ? ORDER BY stream')
    .pluck()
  const seenBy = db.prepare(
    `SELECT e.value AS stream,
            (SELECT a.body FROM audience a WHERE a.stream = e.value ORDER BY a.seq DESC LIMIT 1) AS body
       FROM json_each(?) AS e WHERE body IS NOT NULL`,
  )
  const audiences = new Map<string, Audience>()
  const audienceOf = (body: string): Audience => {
    const known = audiences.get(body)
    if (known) return known
    if (audiences.size > 1000) audiences.clear()
    const audience = JSON.parse(body) as Audience
    audiences.set(body, audience)
    return audience
  }

  const hashAt = (seq: number) =>
    seq === 0 ? emptyHead.hash : ((hashOf.get(seq) as string | undefined) ?? null)

  return {
    hashAt,
    // `0` follows the slash.
    streamsOf: (kind) => ofKind.all(`${kind}/`, `${kind}0`) as string[],
    sealedStreams: () =>
      db
        .prepare(`SELECT DISTINCT stream FROM event WHERE body LIKE '%"sealed":"s1.%'`)
        .pluck()
        .all() as string[],
    audiencesOf: (streams) => {
      const rows = seenBy.all(JSON.stringify(streams)) as { stream: string; body: string }[]
      return new Map(rows.map(({ stream, body }) => [stream, audienceOf(body)]))
    },
    pageAfter: (after, maxBytes) => {
      const prev = hashAt(after)
      if (prev === null) throw new RangeError(`the ledger has no event ${after}`)
      const rows: { stored: StoredEvent; audience: Audience }[] = []
      let bytes = 0
      for (const row of run.iterate(after) as IterableIterator<PageRow>) {
        const size = eventBytes(row)
        if (rows.length > 0 && bytes + size > maxBytes) break
        bytes += size
        const { audience, ...stored } = row
        rows.push({ stored, audience: audienceOf(audience) })
      }
      const last = rows.at(-1)?.stored.seq ?? after
      const changes = (changed.all(after, last) as ChangeRow[]).map(({ stream, before, now }) => ({
        stream,
        before: audienceOf(before),
        now: audienceOf(now),
      }))
      return { after, prev, bytes, rows, changes, head: headOf.get() as Head }
    },
  }
}

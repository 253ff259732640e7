import type { Database } from 'better-sqlite3'
import type { Receipt } from '../../domain/envelope.ts'
import type { Audience } from '../../domain/model.ts'
import type { Append, KeptReceipt, LedgerHead, LedgerTx } from './store.ts'
import type { StoredEvent } from './stored-event.ts'

interface ReceiptRow {
  command: string
  digest: string
  body: string
}

/** The judging statements of `ledger.sqlite`, each prepared once. Called only between BEGIN and COMMIT. */
export function prepareTx(db: Database): LedgerTx {
  const head = db.prepare('SELECT seq, hash, recordedAt FROM head')
  const moveHead = db.prepare('UPDATE head SET seq = ?, hash = ?, recordedAt = ?')
  const receipts = db.prepare(
    'SELECT command, digest, body FROM receipt WHERE command IN (SELECT value FROM json_each(?))',
  )
  const streams = db.prepare(
    `SELECT seq, stream, digest, hash, body FROM event
      WHERE stream IN (SELECT value FROM json_each(?)) ORDER BY seq`,
  )
  const lastNumber = db.prepare('SELECT last FROM series WHERE name = ?').pluck()
  const addEvent = db.prepare('INSERT INTO event (seq, stream, digest, hash, body) VALUES (?, ?, ?, ?, ?)')
  const addReceipt = db.prepare('INSERT INTO receipt (command, digest, body) VALUES (?, ?, ?)')
  const addAudience = db.prepare(
    'INSERT INTO audience (stream, seq, body, follows, own) VALUES (?, ?, ?, ?, ?)',
  )
  const followers = db.prepare(
    `SELECT a.stream, a.body, a.own FROM audience a
      WHERE a.follows = ? AND a.seq = (SELECT max(b.seq) FROM audience b WHERE b.stream = a.stream)`,
  )
  const followed = db
    .prepare('SELECT DISTINCT follows FROM audience WHERE follows IN (SELECT value FROM json_each(?))')
    .pluck()
  const setSeries = db.prepare(
    'INSERT INTO series (name, last) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET last = excluded.last',
  )

  return {
    head: async () => head.get() as LedgerHead,

    receipts: async (ids) => {
      const rows = receipts.all(JSON.stringify(ids)) as ReceiptRow[]
      return new Map(
        rows.map(({ command, digest, body }): [string, KeptReceipt] => [
          command,
          { digest, receipt: JSON.parse(body) as Receipt },
        ]),
      )
    },

    streams: async (names) => {
      const found = new Map<string, StoredEvent[]>(names.map((name) => [name, []]))
      for (const row of streams.all(JSON.stringify(names)) as StoredEvent[]) found.get(row.stream)?.push(row)
      return found
    },

    lastNumber: async (series) => (lastNumber.get(series) as number | undefined) ?? 0,

    followers: async (stream) =>
      (followers.all(stream) as { stream: string; body: string; own: string }[]).map((row) => ({
        stream: row.stream,
        audience: JSON.parse(row.body) as Audience,
        own: JSON.parse(row.own) as Audience,
      })),

    followed: async (streams) => new Set(followed.all(JSON.stringify(streams)) as string[]),

    append: async (rows: Append) => {
      for (const { seq, stream, digest, hash, body } of rows.events) {
        addEvent.run(seq, stream, digest, hash, body)
      }
      for (const { receipt, digest } of rows.receipts) {
        addReceipt.run(receipt.command, digest, JSON.stringify(receipt))
      }
      for (const { stream, seq, audience, follows, own } of rows.audiences) {
        const alone = follows === null ? null : JSON.stringify(own)
        addAudience.run(stream, seq, JSON.stringify(audience), follows, alone)
      }
      for (const [name, last] of rows.series) setSeries.run(name, last)
      moveHead.run(rows.head.seq, rows.head.hash, rows.head.recordedAt)
    },
  }
}

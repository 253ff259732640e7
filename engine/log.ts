import type { Database } from 'better-sqlite3'
import { emptyHead, type Head } from '../domain/envelope.ts'
import type { EventBody } from './chain.ts'

/** One line of the chain as it is kept; a stub has neither event nor body. */
export interface Link {
  readonly seq: number
  readonly digest: string
  readonly hash: string
  readonly event: EventBody | null
  readonly body: string | null
}

/** The local copy of the log. Writing is done inside the caller's transaction. */
export interface EventLog {
  head(): Head
  linkAt(seq: number): { digest: string; hash: string; isStub: boolean } | null
  add(link: Link): void
  /** Turns a stub into the event it stood for. */
  fill(seq: number, event: EventBody, body: string): void
  /** Turns every event of a stream into its stub: seq, digest and hash stay. */
  conceal(stream: string): void
  hasStream(stream: string): boolean
  /** First event of a command, or null. */
  ofCommand(command: string): EventBody | null
  /** Events of one stream by seq, personal fields opened as far as keys are here. */
  ofStream(stream: string): EventBody[]
  /** Streams of one kind. */
  streamsOf(kind: string): string[]
}

const hex = (bytes: Buffer) => bytes.toString('hex')
const bytes = (text: string) => Buffer.from(text, 'hex')

/** Reads and writes the event table of `db`; `open` opens what is sealed. */
export function openLog(db: Database, open: (event: EventBody) => EventBody): EventLog {
  const newest = db.prepare<[], { seq: number; hash: Buffer }>(
    'SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1',
  )
  const one = db.prepare<[number], { digest: Buffer; hash: Buffer; isStub: number }>(
    'SELECT digest, hash, body IS NULL AS isStub FROM event WHERE seq = ?',
  )
  const byStream = db
    .prepare<[string], string>('SELECT body FROM event WHERE stream = ? ORDER BY seq')
    .pluck()
  const anyOfStream = db.prepare('SELECT 1 FROM event WHERE stream = ? LIMIT 1').pluck()
  const byCommand = db
    .prepare<[string], string>('SELECT body FROM event WHERE command = ? ORDER BY n LIMIT 1')
    .pluck()
  const ofKind = db
    .prepare<[string, string], string>('SELECT DISTINCT stream FROM event WHERE stream > ? AND stream < ?')
    .pluck()
  const isReadOnly = db.readonly
  const insert = isReadOnly
    ? null
    : db.prepare(
        'INSERT INTO event (seq, digest, hash, stream, command, n, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
  const reveal = isReadOnly
    ? null
    : db.prepare('UPDATE event SET stream = ?, command = ?, n = ?, body = ? WHERE seq = ?')
  const blank = isReadOnly
    ? null
    : db.prepare('UPDATE event SET stream = NULL, command = NULL, n = NULL, body = NULL WHERE stream = ?')

  return {
    head() {
      const row = newest.get()
      return row === undefined ? emptyHead : { seq: row.seq, hash: hex(row.hash) }
    },
    linkAt(seq) {
      const row = one.get(seq)
      return row === undefined
        ? null
        : { digest: hex(row.digest), hash: hex(row.hash), isStub: row.isStub === 1 }
    },
    add({ seq, digest, hash, event, body }) {
      const { stream, command, n } = event ?? { stream: null, command: null, n: null }
      insert?.run(seq, bytes(digest), bytes(hash), stream, command, n, body)
    },
    fill(seq, { stream, command, n }, body) {
      reveal?.run(stream, command, n, body, seq)
    },
    conceal(stream) {
      blank?.run(stream)
    },
    hasStream: (stream) => anyOfStream.get(stream) !== undefined,
    ofCommand(command) {
      const body = byCommand.get(command)
      return body === undefined ? null : JSON.parse(body)
    },
    ofStream: (stream) => byStream.all(stream).map((body) => open(JSON.parse(body))),
    // `0` follows the slash.
    streamsOf: (kind) => ofKind.all(`${kind}/`, `${kind}0`),
  }
}

import type { Database } from 'better-sqlite3'
import { kindOf } from '../domain/envelope.ts'
import type { EventBody } from './chain.ts'
import { factOf, type KindNamed } from './facts.ts'
import type { EventLog } from './log.ts'

/** Remembers that a stream holds a fact this version cannot read: its screen says 需升级查看. */
export function noteUnreadable(db: Database, { stream, type, v }: EventBody): void {
  db.prepare('INSERT OR REPLACE INTO stream_needs_upgrade (stream, type, v) VALUES (?, ?, ?)').run(
    stream,
    type,
    v,
  )
}

/** A stream that is not here any longer needs no upgrade. */
export function forgetUnreadable(db: Database, stream: string): void {
  db.prepare('DELETE FROM stream_needs_upgrade WHERE stream = ?').run(stream)
}

/** Tries the unreadable streams again, as after an upgrade. Returns those that can be read now. */
export function retryUnreadable(db: Database, log: EventLog, kindNamed: KindNamed): string[] {
  const streams = db.prepare<[], string>('SELECT stream FROM stream_needs_upgrade').pluck().all()
  const readable = streams.filter((stream) => {
    const kind = kindNamed(kindOf(stream))
    return log.ofStream(stream).every((event) => factOf(kind, event) !== null)
  })
  const forget = db.prepare('DELETE FROM stream_needs_upgrade WHERE stream = ?')
  for (const stream of readable) forget.run(stream)
  return readable
}

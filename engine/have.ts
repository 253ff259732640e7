import type { Database } from 'better-sqlite3'
import type { Have } from './api.ts'
import type { EventLog } from './log.ts'

function meta(db: Database, key: string): string | null {
  const value = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck().get(key)
  return value ?? null
}

/** Which log this memory copies, and how far. */
export function haveOf({ db, log }: { db: Database; log: EventLog }): Have {
  const epoch = meta(db, 'epoch')
  return { logId: meta(db, 'logId'), epoch: epoch === null ? null : Number(epoch), head: log.head() }
}

/**
 * Binds an empty memory to a log, or a known log to a new epoch. Throws, in words, where another log is held:
 * two logs are never merged.
 */
export function adoptLog({ db, log }: { db: Database; log: EventLog }, logId: string, epoch: number): void {
  const held = meta(db, 'logId')
  if (held !== null && held !== logId && log.head().seq > 0) {
    throw new Error('本机已保存另一套日志，不能与这个中心合并，请另建数据目录后再加入')
  }
  const write = db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  db.transaction(() => {
    write.run('logId', logId)
    write.run('epoch', String(epoch))
  })()
}

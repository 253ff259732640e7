import type { Database } from 'better-sqlite3'
import { commandShape } from '../domain/envelope.ts'
import { type DatabaseOptions, openDatabase } from './database.ts'

/**
 * Copies what can be read of a damaged outbox into `target`: first from the front, then from the back, until either
 * meets the damage. Only rows that are whole commands count. Returns how many were saved.
 */
export function salvageOutbox(damaged: string, target: Database, options: DatabaseOptions): number {
  let source: Database
  try {
    source = openDatabase(damaged, { ...options, readOnly: true })
  } catch {
    return 0
  }
  const insert = target.prepare(
    `INSERT OR IGNORE INTO waiting (place, id, body, reads, facts, status, last, reason)
     VALUES (@place, @id, @body, @reads, @facts, @status, @last, @reason)`,
  )
  const draft = target.prepare('INSERT OR IGNORE INTO draft (key, text) VALUES (@key, @text)')
  let saved = 0
  for (const order of ['ASC', 'DESC']) {
    read(source, `SELECT * FROM waiting ORDER BY place ${order}`, (row) => {
      if (isWhole(row)) saved += insert.run(row).changes
    })
    read(source, `SELECT key, text FROM draft ORDER BY rowid ${order}`, (row) => draft.run(row))
  }
  source.close()
  return saved
}

function read(source: Database, sql: string, take: (row: Record<string, unknown>) => void): void {
  try {
    for (const row of source.prepare<[], Record<string, unknown>>(sql).iterate()) take(row)
  } catch {
    // The damage begins here; the other direction may reach what lies behind it.
  }
}

function isWhole({ body, reads, facts }: Record<string, unknown>): boolean {
  try {
    return (
      commandShape.safeParse(JSON.parse(String(body))).success &&
      [reads, facts].every((text) => Array.isArray(JSON.parse(String(text))))
    )
  } catch {
    return false
  }
}

import type { Database } from 'better-sqlite3'
import type { View } from './view.ts'

/**
 * Makes the tables of every view that has none of its version; an outdated view's tables are dropped first. Such a
 * view is noted as behind until all its streams are projected, over any number of starts.
 */
export function prepareViewTables(db: Database, views: readonly View[]): void {
  const versionOf = db.prepare<[string], number>('SELECT version FROM view_version WHERE kind = ?').pluck()
  const outdated = views.filter((view) => versionOf.get(view.kind) !== view.version)
  if (outdated.length === 0) return
  const remember = db.prepare('INSERT OR REPLACE INTO view_version (kind, version, behind) VALUES (?, ?, ?)')
  db.transaction(() => {
    for (const view of outdated) {
      dropTablesOf(db, view.kind)
      for (const statement of view.schema) db.exec(statement)
      remember.run(view.kind, view.version, afterAll(view.kind))
    }
  })()
}

/** Sorts behind every stream of the kind: `0` follows the slash. */
function afterAll(kind: string): string {
  return `${kind}0`
}

/** Names of an older version may differ, so they are found by their prefix: `log_entry` belongs to `log`. */
function dropTablesOf(db: Database, kind: string): void {
  const tables = db
    .prepare<[string], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB ? || '_*'`)
    .pluck()
    .all(kind)
  for (const table of tables) db.exec(`DROP TABLE ${table}`)
}

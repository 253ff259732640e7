import type { Database } from 'better-sqlite3'
import type { View } from './view.ts'

/** Rows of a table as sorted lines of JSON; bytes in hex, row ids left out. `only` narrows it to one stream. */
export function tableText(db: Database, table: string, only?: string): string {
  const statement = db.prepare(`SELECT * FROM ${table} ${only === undefined ? '' : 'WHERE stream = ?'}`)
  const rows = only === undefined ? statement.all() : statement.all(only)
  return rows
    .map((row) =>
      JSON.stringify(row, (_key, value) =>
        isBytes(value) ? Buffer.from(value.data).toString('hex') : value,
      ),
    )
    .sort()
    .join('\n')
}

function isBytes(value: unknown): value is { data: number[] } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer'
}

/** Every table of the views and the event rows as text: two seats that agree give equal texts. */
export function fingerprintOf(db: Database, views: readonly View[]): string {
  const tables = new Set(['event', ...views.flatMap((view) => view.tables)])
  return [...tables].map((table) => `# ${table}\n${tableText(db, table)}`).join('\n')
}

import type { Database } from 'better-sqlite3'
import type { View } from '../view.ts'

/** Grows with tokens or places: the full text is then made again in the background. */
const VERSION = '2'

/** Name of the full-text table of a kind. */
export function wordsTable(kind: string): string {
  return `words_${kind}`
}

/**
 * Makes the full-text tables. They hold no text and are only ever added to: a correction adds a second place of its
 * line, and every candidate is compared with the row as it stands.
 */
export function prepareSearch(db: Database, views: readonly View[]): void {
  const version = db.prepare<[], string>(`SELECT value FROM meta WHERE key = 'searchVersion'`).pluck().get()
  if (version === VERSION) return
  remakeSearch(db, views)
}

/** Empties the full text; it is made again in the background. */
export function remakeSearch(db: Database, views: readonly View[]): void {
  db.transaction(() => {
    for (const { kind, words } of views) {
      db.exec(`DROP TABLE IF EXISTS ${wordsTable(kind)}`)
      if (words === undefined) continue
      db.exec(
        `CREATE VIRTUAL TABLE ${wordsTable(kind)}
         USING fts5(words, content = '', columnsize = 0, detail = none, tokenize = 'ascii')`,
      )
    }
    db.exec(`DELETE FROM search_owed;
             INSERT OR REPLACE INTO meta (key, value) VALUES ('searchVersion', '${VERSION}'), ('searchedTo', '0')`)
  })()
}

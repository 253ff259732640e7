import { kindOf } from '../../domain/envelope.ts'
import { readableFacts } from '../fold.ts'
import type { Memory } from '../memory.ts'
import { prepared, preparedValue } from '../prepared.ts'
import type { ToldFact } from '../view.ts'
import { placeOf } from './place.ts'
import { oweSearch } from './progress.ts'
import { remakeSearch } from './tables.ts'
import { textsOf } from './texts-of.ts'
import { tokensOf } from './words.ts'

/** Where a stream may stand in the full text, and every token it may stand there under. */
export interface IndexedWords {
  readonly stream: string
  readonly table: string
  readonly places: readonly number[]
  readonly tokens: readonly string[]
}

/** Times a token is taken out of one place: it was put in once, or once more when it was opened late. */
const TRIES = 8

/** What the full text may hold of these streams as they read now: each event may have given them a place of its own. */
export function indexedWordsOf(
  { db, views, log, kindNamed }: Memory,
  streams: readonly string[],
): IndexedWords[] {
  return streams.flatMap((stream) => {
    const view = views.find(({ kind }) => kind === kindOf(stream))
    if (view?.words === undefined && view?.lines === undefined) return []
    const facts = readableFacts(kindNamed, stream, log.ofStream(stream))
    const byTable = new Map<string, { places: Set<number>; tokens: Set<string> }>()
    facts.forEach(({ seq }: ToldFact, index) => {
      if (seq === null) return
      for (const { table, at, text } of textsOf(db, view, stream, facts.slice(0, index + 1), 0)) {
        const kept = byTable.get(table) ?? { places: new Set(), tokens: new Set() }
        byTable.set(table, kept)
        kept.places.add(placeOf(at, seq))
        for (const token of tokensOf(text).split(' ')) if (token !== '') kept.tokens.add(token)
      }
    })
    return [...byTable].map(([table, { places, tokens }]) => ({
      stream,
      table,
      places: [...places],
      tokens: [...tokens],
    }))
  })
}

/**
 * Takes those tokens out of those places, not even leaving a mark that something was removed (FTS5 `secure-delete`),
 * and has the streams indexed again as they read without them. Where a rest stays, the full text is made again.
 */
export function forgetWords(memory: Memory, indexed: readonly IndexedWords[]): void {
  const { db } = memory
  let isClean = true
  for (const { stream, table, places, tokens } of indexed) {
    memory.write(true, () =>
      prepared(db, `INSERT INTO ${table} (${table}, rank) VALUES ('secure-delete', 1)`).run(),
    )
    for (const place of places) isClean = forgetPlace(memory, table, place, tokens) && isClean
    memory.write(true, () => oweSearch(db, stream))
    if (isKeptAsBound(memory, table, tokens)) {
      memory.write(true, () => prepared(db, `INSERT INTO ${table} (${table}) VALUES ('optimize')`).run())
    }
  }
  if (!isClean) remakeSearch(db, memory.views)
}

function forgetPlace(memory: Memory, table: string, place: number, tokens: readonly string[]): boolean {
  const { db } = memory
  // A large number is bound as a real one, and FTS5 looks at whole ones only.
  const isThere = preparedValue<number>(
    db,
    `SELECT 1 FROM ${table} WHERE ${table} MATCH ? AND rowid = CAST(? AS INTEGER)`,
  )
  const remove = prepared(
    db,
    `INSERT INTO ${table} (${table}, rowid, words) VALUES ('delete', CAST(? AS INTEGER), ?)`,
  )
  for (let tries = 0; tries < TRIES; tries++) {
    const left = tokens.filter((token) => isThere.get(`"${token}"`, place) !== undefined)
    if (left.length === 0) return true
    // Each in a transaction of its own: what is taken out shows only once it is written.
    memory.write(true, () => remove.run(place, left.join(' ')))
  }
  return false
}

/** Leaves of the index are told apart by the beginnings of their first tokens: is a removed one among those? */
function isKeptAsBound({ db }: Memory, table: string, tokens: readonly string[]): boolean {
  const bound = preparedValue<number>(
    db,
    `SELECT 1 FROM ${table}_idx WHERE length(term) > 3 AND CAST(term AS TEXT) = substr('0' || ?, 1, length(CAST(term AS TEXT)))`,
  )
  return tokens.some((token) => bound.get(token) !== undefined)
}

import type { Database } from 'better-sqlite3'
import type { ArgsOf } from '../../domain/index.ts'
import type { LogRow } from '../../domain/log/rows.ts'
import { prepared, preparedValue } from '../prepared.ts'
import { placesBetween } from '../search/place.ts'
import { searchedTo } from '../search/progress.ts'
import { expressionOf, occursIn, wordsOf } from '../search/words.ts'
import type { ViewQuery } from '../view.ts'
import { atOf, logRows } from './log-rows.ts'

/** The newest events not yet indexed are looked at one by one, at most so many. */
const UNINDEXED_READ = 2000

/** Everything of a line that can be found. */
export function searchedText({
  text,
  original,
  corrections,
}: Pick<LogRow, 'text' | 'original' | 'corrections'>): string {
  return [text, original ?? '', ...corrections.map((correction) => correction.text)].join('\n')
}

const newestFirst = (a: LogRow, b: LogRow) => b.at - a.at || (a.key < b.key ? 1 : -1)

export const logSearch: ViewQuery<'log.search'> = {
  kinds: ['log', 'incident'],
  run(db, args) {
    const words = wordsOf(args.words)
    const expression = expressionOf(words)
    if (expression === null) return []
    const isFound = filterOf(db, args, words)
    const fresh = freshStreams(db)
    const waiting = logRows(db, [...fresh])
      .filter(isFound)
      .sort(newestFirst)
    const found: LogRow[] = []
    for (const streams of daysOf(db, expression, args)) {
      const day = logRows(
        db,
        streams.filter((stream) => !fresh.has(stream)),
      ).filter(isFound)
      const oldest = Math.min(...day.map(({ at }) => at))
      while (waiting[0] !== undefined && waiting[0].at >= oldest) day.push(...waiting.splice(0, 1))
      found.push(...day.sort(newestFirst))
      if (found.length >= args.limit) break
    }
    return [...found, ...(found.length < args.limit ? waiting : [])].slice(0, args.limit)
  },
}

/** Streams whose rows are newer than the full text: previews, and events it has not come to. */
function freshStreams(db: Database): Set<string> {
  const pending = preparedValue<string>(db, `SELECT stream FROM previewed WHERE stream GLOB 'log/*'`).all()
  const unindexed = preparedValue<string>(
    db,
    `SELECT stream FROM event WHERE seq > ? AND +stream GLOB 'log/*' ORDER BY seq DESC LIMIT ${UNINDEXED_READ}`,
  ).all(searchedTo(db))
  return new Set([...pending, ...unindexed])
}

function filterOf(db: Database, { kinds, from, to, before }: ArgsOf<'log.search'>, words: readonly string[]) {
  const bound = before === null ? null : atOf(db, before)
  return (row: LogRow): boolean => {
    if (kinds.length > 0 && !kinds.includes(row.kind)) return false
    if (from !== null && row.at < from) return false
    if (to !== null && row.at > to) return false
    const isBehind =
      bound === null || before === null || row.at < bound || (row.at === bound && row.key < before)
    return isBehind && occursIn(words, searchedText(row))
  }
}

/** Candidates of the full text, one list of streams a day, the newest day first; read only as far as is asked. */
function* daysOf(
  db: Database,
  expression: string,
  { from, to, before }: ArgsOf<'log.search'>,
): Generator<string[]> {
  const until =
    before === null
      ? to
      : Math.min(atOf(db, before) ?? Number.MAX_SAFE_INTEGER, to ?? Number.MAX_SAFE_INTEGER)
  const candidates = prepared<{ day: number; stream: string }>(
    db,
    `SELECT words_log.rowid >> 31 AS day, event.stream AS stream
     FROM words_log CROSS JOIN event ON event.seq = words_log.rowid & 2147483647
     WHERE words_log MATCH ? AND words_log.rowid BETWEEN ? AND ? ORDER BY words_log.rowid DESC`,
  )
  let day = -1
  let streams = new Set<string>()
  for (const candidate of candidates.iterate(expression, ...placesBetween(from, until))) {
    if (candidate.day !== day && streams.size > 0) {
      yield [...streams]
      streams = new Set()
    }
    day = candidate.day
    streams.add(candidate.stream)
  }
  if (streams.size > 0) yield [...streams]
}

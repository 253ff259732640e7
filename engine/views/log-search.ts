import type { Database } from 'better-sqlite3'
import { isDerived, withNames } from '../../domain/automatic/automatic.ts'
import type { ArgsOf } from '../../domain/index.ts'
import { calendarDay } from '../../domain/time.ts'
import { prepared } from '../prepared.ts'
import { searchedTo } from '../search/progress.ts'
import { expressionOf, occursIn, wordsOf } from '../search/words.ts'
import type { ViewQuery } from '../view.ts'
import { AUTOMATIC, linedKinds } from './automatic-lines.ts'
import { AUTOMATIC_COLUMNS, type Candidate, daysOf } from './log-candidates.ts'
import { searchedText } from './log-found.ts'
import { atOf, kindFilter, logRows, newestOf } from './log-rows.ts'
import { personNames } from './person-names.ts'

/** The newest events not yet indexed are looked at one by one, at most so many. */
const UNINDEXED_READ = 2000

const newestFirst = (a: Candidate, b: Candidate) => b.at - a.at || (a.stream < b.stream ? 1 : -1)

export const logSearch: ViewQuery<'log.search'> = {
  kinds: ['log', 'incident', 'person', ...linedKinds],
  run(db, args) {
    const words = wordsOf(args.words)
    if (words.length === 0) return logRows(db, newestBy(db, args))
    const expression = expressionOf(words)
    if (expression === null) return []
    const isFound = filterOf(db, args, words)
    const fresh = freshLines(db)
    const waiting = [...fresh.values()].sort(newestFirst)
    const found: string[] = []
    // The words are looked for in the text only as far as the page needs.
    const take = (lines: readonly Candidate[]) => {
      for (const line of lines) if (found.length < args.limit && isFound(line)) found.push(line.stream)
    }
    for (const lines of daysOf(db, expression, args)) {
      const day = lines.filter(({ stream }) => !fresh.has(stream))
      const oldest = Math.min(...day.map(({ at }) => at))
      while (waiting[0] !== undefined && waiting[0].at >= oldest) day.push(...waiting.splice(0, 1))
      take(day.sort(newestFirst))
      if (found.length === args.limit) break
    }
    take(waiting)
    return logRows(db, found)
  },
}

/** Lines newer than the full text, by their keys: previews, and events it has not come to. */
function freshLines(db: Database): Map<string, Candidate> {
  const rows = prepared<Candidate>(
    db,
    `WITH fresh AS MATERIALIZED (
       SELECT stream FROM previewed
       UNION
       SELECT stream FROM (SELECT stream FROM event WHERE seq > ? ORDER BY seq DESC LIMIT ${UNINDEXED_READ})
         WHERE stream IS NOT NULL)
     SELECT stream, at, kind, text, original, corrections, person, found
       FROM fresh CROSS JOIN log_entry USING (stream)
     UNION ALL
     SELECT ${AUTOMATIC_COLUMNS} FROM fresh CROSS JOIN ${AUTOMATIC} AS e ON e.stream = fresh.stream`,
  ).all(searchedTo(db))
  return new Map(rows.map((row) => [row.stream, row]))
}

function filterOf(
  db: Database,
  { kinds, person, from, to, before }: ArgsOf<'log.search'>,
  words: readonly string[],
) {
  const bound = before === null ? null : atOf(db, before)
  const nameOf = personNames(db)
  return (line: Candidate): boolean => {
    const { stream, at, kind, text, original, corrections, found } = line
    if (person !== undefined && person !== null && line.person !== person) return false
    if (kinds.length > 0 && !kinds.includes(kind)) return false
    if ((from !== null && at < from) || (to !== null && at > to)) return false
    if (bound !== null && before !== null && (at > bound || (at === bound && stream >= before))) return false
    if (isDerived(stream)) return occursIn(words, withNames(text, nameOf))
    const list = corrections === null ? [] : JSON.parse(corrections)
    return occursIn(words, searchedText({ text, original, corrections: list, found }))
  }
}

/** Lines of a person or of a span of time, without words; nothing where neither is given. */
function newestBy(
  db: Database,
  { kinds, person = null, from, to, before, limit }: ArgsOf<'log.search'>,
): string[] {
  if (person === null && from === null) return []
  const bound = before === null ? null : atOf(db, before)
  const clauses = [
    'e.day <= ? AND e.at <= ?',
    ...(from === null ? [] : ['e.day >= ? AND e.at >= ?']),
    ...(person === null ? [] : ['e.person = ?']),
  ]
  const until = to ?? Date.UTC(9999, 0)
  const values = [
    ...[calendarDay(until), until],
    ...(from === null ? [] : [calendarDay(from), from]),
    ...(person === null ? [] : [person]),
    ...(bound === null ? [] : [bound, before]),
    ...[...kinds, limit],
  ]
  const newest = (table: string, key: string) =>
    prepared<{ key: string; at: number }>(
      db,
      `SELECT e.${key} AS key, e.at FROM ${table} e
       WHERE ${[...clauses, ...(bound === null ? [] : [`(e.at, e.${key}) < (?, ?)`])].join(' AND ')}
         ${kindFilter(kinds)}
       ORDER BY e.day DESC, e.at DESC, e.${key} DESC LIMIT ?`,
    ).all(...values)
  return newestOf(limit, newest('log_entry', 'stream'), newest(AUTOMATIC, 'key'))
}

import type { Database } from 'better-sqlite3'
import type { ArgsOf } from '../../domain/index.ts'
import type { LogRow } from '../../domain/log/rows.ts'
import { calendarDay, DAY, startOfDay } from '../../domain/time.ts'
import { prepared, preparedValue } from '../prepared.ts'
import { dayOfPlace, placesBetween, seqOfPlace } from '../search/place.ts'
import { atOf } from './log-rows.ts'

/** As much of a line as tells whether it is found; the page's own rows are read whole afterwards. */
export interface Candidate {
  readonly stream: string
  readonly at: number
  readonly kind: LogRow['kind']
  readonly text: string
  readonly original: string | null
  /** JSON, null for none. */
  readonly corrections: string | null
  readonly person: string | null
  /** What is found beside the words, null for a plain line. */
  readonly found: string | null
}

/** A span of at most so many days is read whole where that is the shorter way. */
const SHORT_SPAN = 31 * DAY

type Span = Pick<ArgsOf<'log.search'>, 'from' | 'to' | 'before'>

/** Candidates of the full text, one list a day, the newest day first; read only as far as is asked. */
export function* daysOf(
  db: Database,
  expression: string,
  { from, to, before }: Span,
): Generator<Candidate[]> {
  const bound = before === null ? null : atOf(db, before)
  const until = bound === null ? to : Math.min(bound, to ?? bound)
  if (from !== null && until !== null && until - from <= SHORT_SPAN && isOlderHalf(db, until)) {
    yield* walkForward(db, expression, from, until)
  } else {
    yield* walkBackward(db, expression, from, until)
  }
}

/** The full text is walked from one of its ends: an old span is nearer to the beginning. */
function isOlderHalf(db: Database, at: number): boolean {
  const first = preparedValue<string | null>(db, 'SELECT min(day) FROM log_entry').get() ?? calendarDay(at)
  const last = preparedValue<string | null>(db, 'SELECT max(day) FROM log_entry').get() ?? first
  return at < (startOfDay(first) + startOfDay(last)) / 2
}

const COLUMNS = 'e.stream, e.at, e.kind, e.text, e.original, e.corrections, e.person, e.found'

/** Notes every place of the span, then reads the lines a day at a time from its end. */
function* walkForward(db: Database, expression: string, from: number, until: number): Generator<Candidate[]> {
  const [first, last] = placesBetween(from, until)
  // Only the near end is asked for: with both, FTS5 reads on to the end of its lists to be sure that nothing follows.
  const following = preparedValue<number>(
    db,
    'SELECT rowid FROM words_log WHERE words_log MATCH ? AND rowid >= ? ORDER BY rowid',
  )
  const places: number[] = []
  for (const place of following.iterate(expression, first)) {
    if (place > last) break
    places.push(place)
  }
  const lines = prepared<Candidate>(
    db,
    `SELECT DISTINCT ${COLUMNS} FROM json_each(?) AS seq
       CROSS JOIN event ON event.seq = seq.value
       CROSS JOIN log_entry AS e ON e.stream = event.stream`,
  )
  const days = Map.groupBy(places, dayOfPlace)
  for (const day of [...days.values()].reverse()) yield lines.all(JSON.stringify(day.map(seqOfPlace)))
}

/** Walks from the newest place, reading the lines as it goes. */
function* walkBackward(
  db: Database,
  expression: string,
  from: number | null,
  until: number | null,
): Generator<Candidate[]> {
  const candidates = prepared<Candidate & { place: number }>(
    db,
    `SELECT words_log.rowid AS place, ${COLUMNS}
     FROM words_log
       CROSS JOIN event ON event.seq = words_log.rowid & 2147483647
       CROSS JOIN log_entry AS e ON e.stream = event.stream
     WHERE words_log MATCH ? AND words_log.rowid <= ? ORDER BY words_log.rowid DESC`,
  )
  let day = -1
  // A corrected line has several places; by stream it counts once.
  let lines = new Map<string, Candidate>()
  const [first, last] = placesBetween(from, until)
  for (const { place, ...candidate } of candidates.iterate(expression, last)) {
    if (place < first) break
    if (dayOfPlace(place) !== day && lines.size > 0) {
      yield [...lines.values()]
      lines = new Map()
    }
    day = dayOfPlace(place)
    lines.set(candidate.stream, candidate)
  }
  if (lines.size > 0) yield [...lines.values()]
}

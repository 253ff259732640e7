import type { Database } from 'better-sqlite3'
import type { ArgsOf } from '../../domain/index.ts'
import type { LogRow } from '../../domain/log/rows.ts'
import { calendarDay, DAY, startOfDay } from '../../domain/time.ts'
import { prepared, preparedValue } from '../prepared.ts'
import { dayOfPlace, placesBetween, seqOfPlace } from '../search/place.ts'
import { AUTOMATIC } from './automatic-lines.ts'
import { atOf } from './log-rows.ts'

/** As much of a line (its key stands for the stream) as tells whether it is found; the page's own rows are read whole afterwards. */
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

/** Automatic lines have no correction, and nothing is found beside their words. */
export const AUTOMATIC_COLUMNS = `e.key AS stream, e.at, e.kind, e.text, NULL AS original, NULL AS corrections,
  e.person, NULL AS found`

/** The automatic lines of a stream on the calendar day of a place (days since 1970). */
function automaticOf(db: Database, stream: string, day: number): Candidate[] {
  return prepared<Candidate>(
    db,
    `SELECT ${AUTOMATIC_COLUMNS} FROM ${AUTOMATIC} e WHERE e.stream = ? AND e.day = ?`,
  ).all(stream, calendarDay(day * DAY))
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
  const lines = prepared<Hit>(
    db,
    `SELECT DISTINCT event.stream AS source, ${COLUMNS} FROM json_each(?) AS seq
       CROSS JOIN event ON event.seq = seq.value
       LEFT JOIN log_entry AS e ON e.stream = event.stream`,
  )
  const days = Map.groupBy(places, dayOfPlace)
  for (const [day, found] of [...days].reverse()) {
    yield lines.all(JSON.stringify(found.map(seqOfPlace))).flatMap((hit) => linesOf(db, hit, day))
  }
}

/** What stands behind a place: a written line, or only the stream whose automatic lines are to be looked at. */
interface Hit extends Omit<Candidate, 'stream'> {
  readonly source: string
  readonly stream: string | null
}

function linesOf(db: Database, { source, ...line }: Hit, day: number): Candidate[] {
  const { stream } = line
  return stream === null ? automaticOf(db, source, day) : [{ ...line, stream }]
}

/** Walks from the newest place, reading the lines as it goes. */
function* walkBackward(
  db: Database,
  expression: string,
  from: number | null,
  until: number | null,
): Generator<Candidate[]> {
  const candidates = prepared<Hit & { place: number }>(
    db,
    `SELECT words_log.rowid AS place, event.stream AS source, ${COLUMNS}
     FROM words_log
       CROSS JOIN event ON event.seq = words_log.rowid & 2147483647
       LEFT JOIN log_entry AS e ON e.stream = event.stream
     WHERE words_log MATCH ? AND words_log.rowid <= ? ORDER BY words_log.rowid DESC`,
  )
  let day = -1
  // A corrected line has several places; by stream it counts once.
  let lines = new Map<string, Candidate>()
  const [first, last] = placesBetween(from, until)
  for (const { place, ...hit } of candidates.iterate(expression, last)) {
    if (place < first) break
    if (dayOfPlace(place) !== day && lines.size > 0) {
      yield [...lines.values()]
      lines = new Map()
    }
    day = dayOfPlace(place)
    for (const line of linesOf(db, hit, day)) lines.set(line.stream, line)
  }
  if (lines.size > 0) yield [...lines.values()]
}

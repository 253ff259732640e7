import type { Database } from 'better-sqlite3'
import { withNames } from '../../domain/automatic/automatic.ts'
import type { ArgsOf, RowOf } from '../../domain/index.ts'
import { prepared } from '../prepared.ts'
import type { ViewQuery } from '../view.ts'
import { AUTOMATIC, linedKinds } from './automatic-lines.ts'
import { personNames } from './person-names.ts'
import { durations } from './statistics-times.ts'

type Entry = RowOf<'stats.entries'>
type Span = ArgsOf<'stats.entries'>
/** Statement and its values before the limit. */
type Asked = readonly [sql: string, ...values: (string | number)[]]

const IN_SPAN = 'e.at >= ? AND e.at < ?'
const WRITTEN = 'e.stream AS key, e.at, e.text, e.stream AS source, e.incident'
const TOLD = 'e.key, e.at, e.text, e.stream AS source, e.incident'

/** What stands behind a figure, by the first word of its name; `rest` is what follows the colon. */
const asked: Record<string, (span: Span, rest: string) => Asked> = {
  lines: ({ from, to }) => [
    `SELECT ${WRITTEN} FROM log_entry e WHERE ${IN_SPAN}
     UNION ALL SELECT ${TOLD} FROM ${AUTOMATIC} e WHERE ${IN_SPAN}`,
    ...[from, to, from, to],
  ],
  kind: ({ from, to }, kind) => [
    `SELECT ${WRITTEN} FROM log_entry e WHERE e.kind = ? AND ${IN_SPAN}
     UNION ALL SELECT ${TOLD} FROM ${AUTOMATIC} e WHERE e.kind = ? AND ${IN_SPAN}`,
    ...[kind, from, to, kind, from, to],
  ],
  fact: ({ from, to }, facts) => [
    `SELECT ${TOLD} FROM ${AUTOMATIC} e
     WHERE e.fact IN (SELECT value FROM json_each(?)) AND ${IN_SPAN}`,
    ...[JSON.stringify(facts.split(',')), from, to],
  ],
  hour({ from, to }, rest) {
    const [hour = '', direction = 'in'] = rest.split(':')
    return [
      `SELECT ${WRITTEN} FROM log_entry e WHERE e.kind = 'call' AND ${IN_SPAN}
         AND strftime('%H', e.at / 1000 + 28800, 'unixepoch') = ?
         AND coalesce(e.call ->> 'direction', 'in') = ?`,
      ...[from, to, hour, direction],
    ]
  },
  time: ({ from, to }, name) => [
    name === 'rollcall' || !Object.hasOwn(durations, name)
      ? `${CALLED} WHERE e.seconds IS NOT NULL AND ${IN_SPAN} AND ? <> ''`
      : `SELECT ${WRITTEN} FROM log_entry e WHERE e.stream IN (SELECT stream FROM (
           ${durations[name as keyof typeof durations].replace('AS ms', 'AS ms, e.stream')})) AND ? <> ''`,
    ...[from, to, name],
  ],
  rollcalls: ({ from, to }) => [
    `SELECT stream AS key, at, '视频点名' AS text, stream AS source, NULL AS incident FROM rollcall_sheet e
     WHERE status IN ('begun', 'finished') AND ${IN_SPAN}`,
    ...[from, to],
  ],
  rollcall: ({ from, to }, street) => [
    `${CALLED} WHERE e.result IS NOT NULL AND e.street = ? AND ${IN_SPAN}`,
    ...[street, from, to],
  ],
  incident({ from, to }, what) {
    const at = what === 'closed' ? 'closedAt' : 'reportedAt'
    return [
      `SELECT stream AS key, ${at} AS at, title AS text, stream AS source, stream AS incident FROM incident_case
       WHERE ${at} >= ? AND ${at} < ?`,
      ...[from, to],
    ]
  },
  turns: ({ from, to }, person) => [
    `SELECT stream || '#' || place AS key, since AS at, 'shift ' || post AS text, stream AS source, NULL AS incident
     FROM shift_holder WHERE person = ? AND since < ? AND coalesce(until, ?) > ?`,
    ...[person, to, to, from],
  ],
}
const CALLED = `SELECT e.stream || '#' || e.place AS key, e.at, '视频点名：' || e.name AS text, e.stream AS source,
  NULL AS incident FROM rollcall_call e`

function entriesOf(db: Database, args: Span): Entry[] {
  const [name = '', ...rest] = args.of.split(':')
  const make = Object.hasOwn(asked, name) ? asked[name] : undefined
  if (make === undefined) return []
  const [sql, ...values] = make(args, rest.join(':'))
  const nameOf = personNames(db)
  return prepared<Entry>(db, `SELECT * FROM (${sql}) ORDER BY at, key LIMIT ?`)
    .all(...values, args.limit)
    .map((row) => ({ ...row, text: withNames(row.text, nameOf).slice(0, 300) }))
}

/** `stats.entries`: the records a figure of a paper was counted from. */
export const entriesQuery: ViewQuery<'stats.entries'> = {
  kinds: ['log', 'rollcall', 'person', ...linedKinds],
  run: entriesOf,
}

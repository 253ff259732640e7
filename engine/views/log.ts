import type { Database } from 'better-sqlite3'
import type { LogFact } from '../../domain/log/log.ts'
import type { LogRow } from '../../domain/log/rows.ts'
import { calendarDay } from '../../domain/time.ts'
import type { ToldFact, View } from '../view.ts'
import { logQueriesRun } from './log-queries.ts'
import { searchedText } from './log-search.ts'

type Entry = Omit<LogRow, 'key' | 'incidentTitle'>

/** One line of the duty log from its facts, or null when there is nothing to show. */
export function logEntryOf(facts: readonly ToldFact[]): Entry | null {
  let entry: Entry | null = null
  for (const { fact, told, recordedAt } of facts) {
    const { type, data } = fact as LogFact
    const { seat, person } = told.by
    if (type === 'log.corrected' && entry !== null) {
      const { text, why } = data
      entry.original ??= entry.text
      entry.text = text
      entry.corrections.push({ text, why, at: told.at, seat, person })
    } else if (entry === null || type === 'log.written') {
      entry = {
        at: told.at,
        recordedAt,
        occurredAt: type === 'log.written' ? data.occurredAt : null,
        kind: type === 'log.corrected' ? 'note' : data.kind,
        text: data.text,
        seat,
        person,
        incident: type === 'log.written' ? data.incident : null,
        corrections: [],
        original: null,
        contested: type === 'log.contested',
        pending: false,
      }
    } else {
      entry.contested = true
    }
    if (told.pending) entry.pending = true
  }
  return entry
}

function prepare(db: Database) {
  const insert = db.prepare(
    `INSERT INTO log_entry (stream, at, day, recordedAt, occurredAt, kind, text, seat, person, incident,
       corrections, original, contested, pending)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (stream: string, facts: readonly ToldFact[]) => {
    const entry = logEntryOf(facts)
    if (entry === null) return
    insert.run(
      stream,
      entry.at,
      calendarDay(entry.at),
      entry.recordedAt,
      entry.occurredAt,
      entry.kind,
      entry.text,
      entry.seat,
      entry.person,
      entry.incident,
      entry.corrections.length === 0 ? null : JSON.stringify(entry.corrections),
      entry.original,
      entry.contested ? 1 : 0,
      entry.pending ? 1 : 0,
    )
  }
}

/** 值班日志: one row a line with its corrections. */
export const logView: View = {
  kind: 'log',
  version: 1,
  schema: [
    `CREATE TABLE log_entry (
       stream TEXT NOT NULL UNIQUE,
       at INTEGER NOT NULL,
       day TEXT NOT NULL,
       recordedAt INTEGER,
       occurredAt INTEGER,
       kind TEXT NOT NULL,
       text TEXT NOT NULL,
       seat TEXT NOT NULL,
       person TEXT,
       incident TEXT,
       corrections TEXT,
       original TEXT,
       contested INTEGER NOT NULL,
       pending INTEGER NOT NULL
     ) STRICT`,
    'CREATE INDEX log_entry_by_day ON log_entry (day, at, stream, kind)',
    'CREATE INDEX log_entry_by_incident ON log_entry (incident, at, stream) WHERE incident IS NOT NULL',
  ],
  tables: ['log_entry'],
  prepare,
  queries: logQueriesRun,
  words(facts) {
    const entry = logEntryOf(facts)
    return entry === null ? null : { at: entry.at, text: searchedText(entry) }
  },
}

import type { Database } from 'better-sqlite3'
import { digits } from '../../domain/log/same.ts'
import { calendarDay } from '../../domain/time.ts'
import type { ToldFact, View } from '../view.ts'
import { automaticSchema } from './automatic-lines.ts'
import { carriedLines } from './log-carried.ts'
import { logEntryOf } from './log-entry.ts'
import { foundIn, searchedText } from './log-found.ts'
import { logMoments } from './log-moments.ts'
import { logQueriesRun } from './log-queries.ts'
import { openInstructions, stepsOf, unreadInstructions } from './log-steps.ts'

const json = (list: readonly unknown[]) => (list.length === 0 ? null : JSON.stringify(list))

function prepare(db: Database) {
  const insert = db.prepare(
    `INSERT INTO log_entry (stream, at, day, recordedAt, occurredAt, kind, text, seat, person, incident,
       corrections, original, contested, pending, source, call, caller, phone, digits, attachments, handling, count,
       lastAt, steps, owed, found)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (stream: string, facts: readonly ToldFact[]) => {
    const entry = logEntryOf(facts)
    if (entry === null) return
    const steps = facts.length === 1 ? [] : stepsOf(facts)
    const open = openInstructions(steps)
    const unread = unreadInstructions(steps)
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
      json(entry.corrections),
      entry.original,
      entry.contested ? 1 : 0,
      entry.pending ? 1 : 0,
      entry.source,
      entry.call === null ? null : JSON.stringify(entry.call),
      entry.caller,
      entry.phone,
      entry.phone === null ? null : digits(entry.phone),
      json(entry.attachments),
      open.length > 0 ? 'instructed' : entry.handling,
      entry.count,
      entry.lastAt,
      json(steps),
      open.length + unread.length === 0
        ? null
        : JSON.stringify({ open, unread, reads: steps.filter(({ type }) => type === 'read') }),
      foundIn(entry, steps),
    )
  }
}

/** 值班日志: one row a line with its corrections and its handling. */
export const logView: View = {
  kind: 'log',
  version: 5,
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
       pending INTEGER NOT NULL,
       source TEXT,
       call TEXT,
       caller TEXT,
       phone TEXT,
       digits TEXT,
       attachments TEXT,
       handling TEXT NOT NULL,
       count INTEGER NOT NULL,
       lastAt INTEGER NOT NULL,
       steps TEXT,
       owed TEXT,
       found TEXT
     ) STRICT`,
    'CREATE INDEX log_entry_by_day ON log_entry (day, at, stream, kind)',
    'CREATE INDEX log_entry_by_incident ON log_entry (incident, at, stream) WHERE incident IS NOT NULL',
    'CREATE INDEX log_entry_calls ON log_entry (at) WHERE call IS NOT NULL',
    'CREATE INDEX log_entry_by_number ON log_entry (digits, at) WHERE digits IS NOT NULL',
    'CREATE INDEX log_entry_owed ON log_entry (at) WHERE owed IS NOT NULL',
    ...automaticSchema,
  ],
  tables: ['log_entry'],
  prepare,
  queries: logQueriesRun,
  carried: carriedLines,
  moments: logMoments,
  words(facts) {
    const entry = logEntryOf(facts)
    if (entry === null) return null
    return { at: entry.at, text: searchedText({ ...entry, found: foundIn(entry, stepsOf(facts)) }) }
  },
}

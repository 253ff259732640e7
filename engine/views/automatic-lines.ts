import type { Database } from 'better-sqlite3'
import { automaticLines, type LinesOf, withNames } from '../../domain/automatic/automatic.ts'
import type { KindName } from '../../domain/index.ts'
import type { LogRow } from '../../domain/log/rows.ts'
import { calendarDay } from '../../domain/time.ts'
import { prepared } from '../prepared.ts'
import type { ToldFact, View } from '../view.ts'
import { personNames } from './person-names.ts'

/**
 * The one table every kind tells the duty log in. It belongs to no view alone and outlives the dropping of any: each stream's rows
 * are its own, deleted and written with it. Other columns are another name.
 */
export const AUTOMATIC = 'automatic_line'

/** The kinds whose views are `lined`: what touches them may change a page of the duty log. */
export const linedKinds = [
  ...(['incident', 'response', 'activation', 'order', 'report', 'scene'] as const),
  ...(['shift', 'handover', 'absence', 'reminder', 'standing', 'alarm'] as const),
] satisfies readonly KindName[]

/** For every view that tells, and for the duty log that reads it. */
export const automaticSchema = [
  `CREATE TABLE IF NOT EXISTS ${AUTOMATIC} (
     stream TEXT NOT NULL,
     key TEXT NOT NULL UNIQUE,
     fact TEXT NOT NULL,
     at INTEGER NOT NULL,
     day TEXT NOT NULL,
     recordedAt INTEGER,
     occurredAt INTEGER,
     kind TEXT NOT NULL,
     text TEXT NOT NULL,
     seat TEXT NOT NULL,
     person TEXT,
     incident TEXT,
     count INTEGER NOT NULL,
     lastAt INTEGER NOT NULL,
     pending INTEGER NOT NULL
   ) STRICT`,
  `CREATE INDEX IF NOT EXISTS ${AUTOMATIC}_by_stream ON ${AUTOMATIC} (stream)`,
  `CREATE INDEX IF NOT EXISTS ${AUTOMATIC}_by_day ON ${AUTOMATIC} (day, at, key, kind)`,
]

/** A view that also tells the duty log what happened. Changing `lines` means raising the view's version. */
export function lined<F extends { readonly type: string; readonly data: unknown }>(
  view: View,
  lines: LinesOf<F>,
): View {
  const { prepareAppend } = view
  const telling = lines as LinesOf<ToldFact['fact']>
  return {
    ...view,
    lines: telling,
    schema: [...view.schema, ...automaticSchema],
    tables: [...view.tables, AUTOMATIC],
    prepare(db) {
      const project = view.prepare(db)
      const write = lineWriter(db, telling)
      return (stream, facts) => {
        project(stream, facts)
        write(stream, facts)
      }
    },
    ...(prepareAppend === undefined
      ? {}
      : {
          prepareAppend(db: Database) {
            const append = prepareAppend(db)
            const write = lineWriter(db, telling)
            const forget = db.prepare(`DELETE FROM ${AUTOMATIC} WHERE stream = ?`)
            return (stream: string, arrived: readonly ToldFact[], all: readonly ToldFact[]) => {
              if (!append(stream, arrived, all)) return false
              // What comes within an hour is counted into the line that stands.
              if (arrived.some(({ fact }) => Object.hasOwn(telling, fact.type))) {
                forget.run(stream)
                write(stream, all)
              }
              return true
            }
          },
        }),
  }
}

function lineWriter(db: Database, lines: LinesOf<ToldFact['fact']>) {
  const insert = db.prepare(
    `INSERT INTO ${AUTOMATIC} (stream, key, fact, at, day, recordedAt, occurredAt, kind, text, seat, person, incident,
       count, lastAt, pending) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (stream: string, facts: readonly ToldFact[]) => {
    for (const line of automaticLines(lines, stream, facts)) {
      const { key, fact, at, recordedAt, occurredAt, kind, text, seat, person, incident, count, lastAt } =
        line
      const pending = line.pending ? 1 : 0
      insert.run(
        ...[
          stream,
          key,
          fact,
          at,
          calendarDay(at),
          recordedAt,
          occurredAt,
          kind,
          text,
          seat,
          person,
          incident,
        ],
        ...[count, lastAt, pending],
      )
    }
  }
}

type Stored = Pick<
  LogRow,
  | 'fact'
  | 'at'
  | 'recordedAt'
  | 'occurredAt'
  | 'kind'
  | 'text'
  | 'seat'
  | 'person'
  | 'incident'
  | 'count'
  | 'lastAt'
> & { key: string; stream: string; incidentTitle: string | null; pending: number }

/** Automatic lines by their keys, in any order; one that is gone is left out. */
export function automaticRows(db: Database, keys: readonly string[]): LogRow[] {
  const nameOf = personNames(db)
  return prepared<Stored>(
    db,
    `SELECT a.key, a.stream, a.fact, a.at, a.recordedAt, a.occurredAt, a.kind, a.text, a.seat, a.person, a.incident,
       (SELECT title FROM incident_case WHERE stream = a.incident) AS incidentTitle, a.count, a.lastAt, a.pending
     FROM json_each(?) AS wanted CROSS JOIN ${AUTOMATIC} AS a ON a.key = wanted.value`,
  )
    .all(JSON.stringify(keys))
    .map(({ stream, text, person, pending, ...row }) => ({
      ...row,
      text: withNames(text, nameOf),
      person,
      personName: person === null ? null : nameOf(person),
      source: stream,
      pending: pending === 1,
      corrections: [],
      original: null,
      contested: false,
      call: null,
      caller: null,
      phone: null,
      attachments: [],
      handling: 'none',
    }))
}

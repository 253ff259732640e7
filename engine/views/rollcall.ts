import type { Database } from 'better-sqlite3'
import { calendarDay } from '../../domain/time.ts'
import type { ToldFact, View } from '../view.ts'
import { carriedRollcalls } from './rollcall-carried.ts'
import { rollcallQueriesRun } from './rollcall-queries.ts'
import { rollcallOf } from './rollcall-sheet.ts'

function prepare(db: Database) {
  const insert = db.prepare(
    `INSERT INTO rollcall_sheet (stream, status, at, month, span, way, note, seed, pool, answerLimit, seat, plannedBy,
       begunBy, finishedBy, begunAt, finishedAt, why, contested, poolStreets, pending)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertCall = db.prepare(
    `INSERT INTO rollcall_call (stream, place, street, name, result, at, seconds, still, postCorrect, quality,
       remark, contested, settled, phones)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value))
  return (stream: string, facts: readonly ToldFact[]) => {
    const known = rollcallOf(facts)
    if (known === null) return
    insert.run(
      stream,
      known.status,
      known.at,
      calendarDay(known.begunAt ?? known.at).slice(0, 7),
      json(known.span),
      known.way,
      known.note,
      json(known.seed),
      known.pool,
      known.limit,
      known.seat,
      known.plannedBy,
      known.begunBy,
      known.finishedBy,
      known.begunAt,
      known.finishedAt,
      known.why,
      json(known.contested),
      json(known.poolStreets),
      known.pending ? 1 : 0,
    )
    known.calls.forEach((call, place) => {
      insertCall.run(
        stream,
        place,
        call.street,
        call.name,
        call.result,
        call.at,
        call.seconds,
        json(call.still),
        call.postCorrect === null ? null : Number(call.postCorrect),
        call.quality,
        call.remark,
        json(call.contested),
        json(call.settled),
        json(call.phones),
      )
    })
  }
}

/** 视频点名: one row a roll call and one a street of it. */
export const rollcallView: View = {
  kind: 'rollcall',
  version: 2,
  schema: [
    `CREATE TABLE rollcall_sheet (
       stream TEXT NOT NULL UNIQUE,
       status TEXT NOT NULL,
       at INTEGER NOT NULL,
       month TEXT NOT NULL,
       span TEXT,
       way TEXT,
       note TEXT NOT NULL,
       seed TEXT,
       pool INTEGER NOT NULL,
       answerLimit INTEGER NOT NULL,
       seat TEXT NOT NULL,
       plannedBy TEXT,
       begunBy TEXT,
       finishedBy TEXT,
       begunAt INTEGER,
       finishedAt INTEGER,
       why TEXT NOT NULL,
       contested TEXT NOT NULL,
       poolStreets TEXT NOT NULL,
       pending INTEGER NOT NULL
     ) STRICT`,
    'CREATE INDEX rollcall_sheet_by_time ON rollcall_sheet (at, stream)',
    'CREATE INDEX rollcall_sheet_by_month ON rollcall_sheet (month, stream)',
    `CREATE TABLE rollcall_call (
       stream TEXT NOT NULL,
       place INTEGER NOT NULL,
       street TEXT NOT NULL,
       name TEXT NOT NULL,
       result TEXT,
       at INTEGER,
       seconds REAL,
       still TEXT,
       postCorrect INTEGER,
       quality TEXT,
       remark TEXT NOT NULL,
       contested TEXT NOT NULL,
       settled TEXT,
       phones TEXT NOT NULL,
       UNIQUE (stream, place)
     ) STRICT`,
    `CREATE INDEX rollcall_call_missing ON rollcall_call (stream) WHERE result IN ('absent', 'fault')`,
  ],
  tables: ['rollcall_sheet', 'rollcall_call'],
  prepare,
  queries: rollcallQueriesRun,
  carried: carriedRollcalls,
}

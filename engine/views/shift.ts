import type { Database } from 'better-sqlite3'
import { evolveShift } from '../../domain/shift/evolve.ts'
import type { ShiftFact } from '../../domain/shift/shapes.ts'
import { noShift } from '../../domain/shift/state.ts'
import type { ToldFact, View } from '../view.ts'
import { carriedShifts, shiftQueriesRun } from './shift-queries.ts'

function prepare(db: Database) {
  const insert = db.prepare('INSERT INTO shift_turn (stream, startedAt, state, pending) VALUES (?, ?, ?, ?)')
  const insertHolder = db.prepare(
    `INSERT INTO shift_holder (stream, place, person, post, since, until, released, doubt, contested)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (stream: string, facts: readonly ToldFact[]) => {
    if (facts.length === 0) return
    const state = facts.reduce(
      (folded, { fact, told }) => evolveShift(folded, fact as ShiftFact, told),
      noShift,
    )
    const pending = facts.some(({ told }) => told.pending)
    insert.run(stream, state.startedAt, JSON.stringify(state), pending ? 1 : 0)
    const disputed = (person: string, post: string) =>
      state.disputes.some(
        (one) =>
          one.settled === null && one.people.includes(person) && (one.post === null || one.post === post),
      )
    state.holders.forEach(({ person, post, since, until, released, doubt }, place) => {
      const contested = disputed(person, post)
      insertHolder.run(
        ...[stream, place, person, post, since, until, released ? 1 : 0, doubt, contested ? 1 : 0],
      )
    })
  }
}

/** 班次: one row a shift, one a person in a post. That a shift is over is read from its handover. */
export const shiftView: View = {
  kind: 'shift',
  version: 2,
  schema: [
    `CREATE TABLE shift_turn (
       stream TEXT NOT NULL UNIQUE,
       startedAt INTEGER,
       state TEXT NOT NULL,
       pending INTEGER NOT NULL
     ) STRICT`,
    `CREATE TABLE shift_holder (
       stream TEXT NOT NULL,
       place INTEGER NOT NULL,
       person TEXT NOT NULL,
       post TEXT NOT NULL,
       since INTEGER NOT NULL,
       until INTEGER,
       released INTEGER NOT NULL,
       doubt TEXT,
       contested INTEGER NOT NULL
     ) STRICT`,
    'CREATE INDEX shift_holder_by_stream ON shift_holder (stream, place)',
  ],
  tables: ['shift_turn', 'shift_holder'],
  prepare,
  queries: shiftQueriesRun,
  carried: carriedShifts,
}

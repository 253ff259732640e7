import type { Database } from 'better-sqlite3'
import { evolveHandover } from '../../domain/handover/evolve.ts'
import type { HandoverFact } from '../../domain/handover/shapes.ts'
import { type Handover, noHandover, reliefOf, sheetOf, stageOf } from '../../domain/handover/state.ts'
import type { ToldFact, View } from '../view.ts'
import { carriedHandovers, handoverQueriesRun } from './handover-queries.ts'

/** The handover as it stands. */
function handoverOf(facts: readonly ToldFact[]): Handover {
  return facts.reduce(
    (folded, { fact, told }) => evolveHandover(folded, fact as HandoverFact, told),
    noHandover,
  )
}

function prepare(db: Database) {
  const insert = db.prepare(
    `INSERT INTO handover_sheet (stream, stage, number, openedAt, doneAt, contested, state, pending)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (stream: string, facts: readonly ToldFact[]) => {
    const state = handoverOf(facts)
    const stage = stageOf(state)
    // A refresh may come before what it refreshes; what never had a sheet has nothing to show.
    const openedAt = state.openedAt ?? state.sheets[0]?.at
    if (stage === 'none' || openedAt === undefined) return
    const pending = facts.some(({ told }) => told.pending)
    // Of the earlier sheets only what they are is kept: their items stand in the log.
    const inForce = sheetOf(state)?.id
    const sheets = state.sheets.map((one) => (one.id === inForce ? one : { ...one, items: [] }))
    const contested = state.contested !== null && state.settled === null
    insert.run(
      ...[stream, stage, state.number, openedAt, reliefOf(state)?.at ?? null],
      ...[contested ? 1 : 0, JSON.stringify({ ...state, sheets }), pending ? 1 : 0],
    )
  }
}

/** 交接班: one row a handover. `doneAt` ends the outgoing shift. */
export const handoverView: View = {
  kind: 'handover',
  version: 3,
  schema: [
    `CREATE TABLE handover_sheet (
       stream TEXT NOT NULL UNIQUE,
       stage TEXT NOT NULL,
       number TEXT,
       openedAt INTEGER NOT NULL,
       doneAt INTEGER,
       contested INTEGER NOT NULL,
       state TEXT NOT NULL,
       pending INTEGER NOT NULL
     ) STRICT`,
    'CREATE INDEX handover_sheet_by_time ON handover_sheet (openedAt, stream)',
  ],
  tables: ['handover_sheet'],
  prepare,
  queries: handoverQueriesRun,
  carried: carriedHandovers,
}

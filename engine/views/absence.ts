import type { Database } from 'better-sqlite3'
import { type Absence, type AbsenceFact, absence } from '../../domain/absence/absence.ts'
import type { AbsenceRow } from '../../domain/absence/rows.ts'
import type { ToldFact, View } from '../view.ts'
import { absenceQueriesRun, carriedAway } from './absence-queries.ts'

type Filed = Extract<AbsenceFact, { type: 'absence.filed' }>['data']
/** What is kept of a report beside its own columns; names are found when asked. */
export interface AbsenceBody {
  readonly filed: Filed
  readonly filedAt: number
  readonly decided: { readonly person: string | null; readonly at: number; readonly why: string } | null
  readonly extended: AbsenceRow['extended']
  readonly contested: boolean
}

function bodyOf(facts: readonly ToldFact[]): AbsenceBody | null {
  let body: AbsenceBody | null = null
  for (const { fact, told } of facts) {
    const { type, data } = fact as AbsenceFact
    const { at, by } = told
    if (type === 'absence.filed') {
      body = { filed: data, filedAt: at, decided: null, extended: [], contested: false }
    }
    if (body === null) continue
    const decided = (why: string) => ({ person: by.person, at, why })
    if (type === 'absence.approved') body = { ...body, decided: decided(data.note) }
    else if (type === 'absence.refused') body = { ...body, decided: decided(data.why) }
    else if (type === 'absence.extended') {
      body = { ...body, decided: null, extended: [...body.extended, { ...data, at }] }
    } else if (type === 'absence.contested') body = { ...body, contested: true }
  }
  return body
}

function prepare(db: Database) {
  const insert = db.prepare('INSERT INTO absence_report VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  return (stream: string, facts: readonly ToldFact[]) => {
    const state = facts.reduce<Absence>(
      (folded, { fact, told }) => absence.evolve(folded, fact as AbsenceFact, told),
      absence.initial,
    )
    const body = bodyOf(facts)
    if (state.status === 'none' || body === null) return
    const { person, from, status } = state
    const planned = body.extended.at(-1)?.until ?? body.filed.until
    const pending = facts.some(({ told }) => told.pending) ? 1 : 0
    const backAt = status === 'back' ? state.until : null
    insert.run(stream, person, from, planned, backAt, status, JSON.stringify(body), pending)
  }
}

/** 外出报备: one row a report. */
export const absenceView: View = {
  kind: 'absence',
  version: 2,
  schema: [
    `CREATE TABLE absence_report (
       stream TEXT NOT NULL UNIQUE,
       person TEXT NOT NULL,
       fromAt INTEGER NOT NULL,
       untilAt INTEGER NOT NULL,
       backAt INTEGER,
       status TEXT NOT NULL,
       body TEXT NOT NULL,
       pending INTEGER NOT NULL
     ) STRICT`,
    'CREATE INDEX absence_report_by_time ON absence_report (fromAt, untilAt)',
    `CREATE INDEX absence_report_open ON absence_report (untilAt) WHERE status IN ('filed', 'approved')`,
  ],
  tables: ['absence_report'],
  prepare,
  queries: absenceQueriesRun,
  carried: carriedAway,
}

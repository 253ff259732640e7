import type { Database } from 'better-sqlite3'
import type { SealRow } from '../../domain/seal/rows.ts'
import type { SealFact } from '../../domain/seal/seal.ts'
import { sealedStreamOf, sealStreamOf } from '../../domain/seal/stream.ts'
import { prepared } from '../prepared.ts'
import type { ToldFact, View, ViewQuery } from '../view.ts'

const of: ViewQuery<'seal.of'> = {
  kinds: ['seal', 'person'],
  run: (db, { streams }) =>
    prepared<Omit<SealRow, 'pending'> & { pending: number }>(
      db,
      `SELECT d.sealed AS key, d.at, d.seat, coalesce((SELECT name FROM person_card WHERE id = d.person), d.person)
           AS person, d.post, d.why, d.pending
         FROM json_each(?) AS wanted CROSS JOIN seal_destroyed AS d ON d.stream = wanted.value
         ORDER BY wanted.key`,
    )
      .all(JSON.stringify(streams.map(sealStreamOf)))
      .map((row) => ({ ...row, pending: row.pending === 1 })),
}

function prepare(db: Database) {
  const insert = db.prepare(
    'INSERT INTO seal_destroyed (stream, sealed, at, seat, person, post, why, pending) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  return (stream: string, facts: readonly ToldFact[]) => {
    const [first] = facts
    const sealed = sealedStreamOf(stream)
    if (first === undefined || sealed === null) return
    const { at, by, pending } = first.told
    const { why } = (first.fact as SealFact).data
    insert.run(stream, sealed, at, by.seat, by.person, by.post, why, pending ? 1 : 0)
  }
}

/** 封存: which streams' personal data is destroyed. */
export const sealView: View = {
  kind: 'seal',
  version: 1,
  schema: [
    `CREATE TABLE seal_destroyed (
       stream TEXT NOT NULL UNIQUE,
       sealed TEXT NOT NULL,
       at INTEGER NOT NULL,
       seat TEXT NOT NULL,
       person TEXT,
       post TEXT,
       why TEXT NOT NULL,
       pending INTEGER NOT NULL
     ) STRICT`,
  ],
  tables: ['seal_destroyed'],
  prepare,
  queries: { 'seal.of': of },
}

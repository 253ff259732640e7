import type { Database } from 'better-sqlite3'
import type { DocumentFact } from '../../domain/document/issued.ts'
import type { DocumentRow } from '../../domain/document/rows.ts'
import { unreachable } from '../../domain/model.ts'
import { prepared } from '../prepared.ts'
import type { ToldFact, View, ViewQuery } from '../view.ts'
import { statisticsRun } from './statistics.ts'

type Known = Omit<DocumentRow, 'key' | 'signerName'>

/** A document as it was issued and perhaps voided; null for a void that came alone. */
function documentOf(facts: readonly ToldFact[]): Known | null {
  let known = null as Known | null
  for (const { fact, told } of facts) {
    const { type, data } = fact as DocumentFact
    switch (type) {
      case 'document.issued':
        known = {
          ...data,
          number: told.number,
          seat: told.by.seat,
          at: told.at,
          status: 'issued',
          void: null,
          pending: told.pending,
        }
        break
      case 'document.voided':
        if (known !== null) known = { ...known, status: 'void', void: { why: data.why, at: told.at } }
        break
      default:
        unreachable(type)
    }
    if (told.pending && known !== null) known = { ...known, pending: true }
  }
  return known
}

function prepare(db: Database) {
  const insert = db.prepare(
    `INSERT INTO document_issued (stream, number, type, title, about, digest, signer, seat, at, status, voidWhy,
       voidAt, pending) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (stream: string, facts: readonly ToldFact[]) => {
    const known = documentOf(facts)
    if (known === null) return
    const { number, type, title, about, digest, signer, seat, at, status, pending } = known
    insert.run(
      ...[stream, number, type, title, about, digest, signer, seat, at, status],
      ...[known.void?.why ?? null, known.void?.at ?? null, pending ? 1 : 0],
    )
  }
}

interface Stored extends Omit<DocumentRow, 'void' | 'pending'> {
  voidWhy: string | null
  voidAt: number | null
  pending: number
}
const SELECT = `SELECT d.stream AS key, d.number, d.type, d.title, d.about, d.digest, d.signer,
    coalesce((SELECT name FROM person_card WHERE id = d.signer), d.signer) AS signerName,
    d.seat, d.at, d.status, d.voidWhy, d.voidAt, d.pending
  FROM document_issued AS d`

function rowOf({ voidWhy, voidAt, pending, ...row }: Stored): DocumentRow {
  return {
    ...row,
    void: voidWhy === null || voidAt === null ? null : { why: voidWhy, at: voidAt },
    pending: pending === 1,
  }
}

const list: ViewQuery<'document.list'> = {
  kinds: ['document', 'person'],
  run: (db, { types, limit, before }) =>
    prepared<Stored>(
      db,
      `${SELECT} WHERE (json_array_length(?) = 0 OR d.type IN (SELECT value FROM json_each(?)))
         AND (? IS NULL OR (d.at, d.stream) < (SELECT at, stream FROM document_issued WHERE stream = ?))
       ORDER BY d.at DESC, d.stream DESC LIMIT ?`,
    )
      .all(JSON.stringify(types), JSON.stringify(types), before, before, limit)
      .map(rowOf),
}

const about: ViewQuery<'document.about'> = {
  kinds: ['document', 'person'],
  run: (db, args) =>
    prepared<Stored>(db, `${SELECT} WHERE d.type = ? AND d.about = ? ORDER BY d.at DESC, d.stream DESC`)
      .all(args.type, args.about)
      .map(rowOf),
}

/** 文书: one row an issued document. */
export const documentView: View = {
  kind: 'document',
  version: 1,
  schema: [
    `CREATE TABLE document_issued (
       stream TEXT NOT NULL UNIQUE,
       number TEXT,
       type TEXT NOT NULL,
       title TEXT NOT NULL,
       about TEXT NOT NULL,
       digest TEXT NOT NULL,
       signer TEXT NOT NULL,
       seat TEXT NOT NULL,
       at INTEGER NOT NULL,
       status TEXT NOT NULL,
       voidWhy TEXT,
       voidAt INTEGER,
       pending INTEGER NOT NULL
     ) STRICT`,
    'CREATE INDEX document_issued_by_time ON document_issued (at, stream)',
    'CREATE INDEX document_issued_by_about ON document_issued (type, about, at)',
  ],
  tables: ['document_issued'],
  prepare,
  // Statistics are papers too: questions over the tables of others, without a kind of their own.
  queries: { 'document.list': list, 'document.about': about, ...statisticsRun },
}

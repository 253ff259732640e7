import type { Database } from 'better-sqlite3'
import type { CredentialFact, PersonKey } from '../../domain/credential/credential.ts'
import type { CredentialKeyRow } from '../../domain/credential/rows.ts'
import { idOf } from '../../domain/envelope.ts'
import { prepared } from '../prepared.ts'
import type { ToldFact, View, ViewQuery } from '../view.ts'

const keys: ViewQuery<'credential.keys'> = {
  kinds: ['credential'],
  run: (db, { person }) =>
    prepared<CredentialKeyRow>(
      db,
      `SELECT stream || ' ' || publicKey AS key, person, seat, publicKey, since, until FROM credential_key
         WHERE stream = ? ORDER BY n`,
    ).all(`credential/${person}`),
}

const any: ViewQuery<'credential.any'> = {
  kinds: ['credential'],
  run: (db) => prepared<{ key: string }>(db, 'SELECT stream AS key FROM credential_key LIMIT 1').all(),
}

function prepare(db: Database) {
  const insert = db.prepare(
    `INSERT INTO credential_key (stream, n, person, seat, publicKey, since, until) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  return (stream: string, facts: readonly ToldFact[]) => {
    const list: PersonKey[] = []
    for (const { fact, told } of facts) {
      const { type, data } = fact as CredentialFact
      if (type === 'credential.keyed') list.push({ ...data, since: told.at, until: null })
      else list.splice(0, list.length, ...list.map((one) => ({ ...one, until: one.until ?? told.at })))
    }
    for (const [n, one] of list.entries()) {
      insert.run(stream, n, idOf(stream), one.seat, one.key, one.since, one.until)
    }
  }
}

/** Keys persons sign with, one row a key. */
export const credentialView: View = {
  kind: 'credential',
  version: 1,
  schema: [
    `CREATE TABLE credential_key (
       stream TEXT NOT NULL,
       n INTEGER NOT NULL,
       person TEXT NOT NULL,
       seat TEXT NOT NULL,
       publicKey TEXT NOT NULL,
       since INTEGER NOT NULL,
       until INTEGER,
       PRIMARY KEY (stream, n)
     ) STRICT`,
  ],
  tables: ['credential_key'],
  prepare,
  queries: { 'credential.keys': keys, 'credential.any': any },
}

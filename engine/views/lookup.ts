import type { LookupFact } from '../../domain/lookup/lookup.ts'
import { prepared } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'

const own: ViewQuery<'lookup.own'> = {
  kinds: ['lookup'],
  run: (db, { person }) =>
    prepared<{ key: string; body: string; pending: number }>(
      db,
      'SELECT stream AS key, body, pending FROM lookup_item WHERE owner IS ? ORDER BY name, stream',
    )
      .all(person)
      .map(({ key, body, pending }) => ({ key, pending: pending === 1, ...JSON.parse(body) })),
}

/** 常用搜索: one row each until it is removed. */
export const lookupView: View = {
  kind: 'lookup',
  version: 1,
  schema: [
    `CREATE TABLE lookup_item (
       stream TEXT NOT NULL UNIQUE,
       owner TEXT,
       name TEXT NOT NULL,
       body TEXT NOT NULL,
       pending INTEGER NOT NULL
     ) STRICT`,
  ],
  tables: ['lookup_item'],
  prepare(db) {
    const insert = db.prepare(
      'INSERT INTO lookup_item (stream, owner, name, body, pending) VALUES (?, ?, ?, ?, ?)',
    )
    return (stream, facts) => {
      const last = facts.at(-1)
      if (last === undefined) return
      const { type, data } = last.fact as LookupFact
      if (type !== 'lookup.saved') return
      const pending = facts.some(({ told }) => told.pending) ? 1 : 0
      insert.run(stream, last.told.by.person, data.name, JSON.stringify(data), pending)
    }
  },
  queries: { 'lookup.own': own },
}

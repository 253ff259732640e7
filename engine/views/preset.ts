import type { Database } from 'better-sqlite3'
import { idOf } from '../../domain/envelope.ts'
import type { PresetFact } from '../../domain/preset/preset.ts'
import type { PresetRow } from '../../domain/preset/rows.ts'
import { prepared } from '../prepared.ts'
import type { ToldFact, View, ViewQuery } from '../view.ts'

interface Stored extends Omit<PresetRow, 'tiles' | 'pending'> {
  tiles: string
  pending: number
}

const list: ViewQuery<'preset.list'> = {
  kinds: ['preset'],
  run: (db) =>
    prepared<Stored>(
      db,
      `SELECT stream AS key, id, name, layout, tiles, savedAt, seat, pending FROM preset_saved
         ORDER BY firstAt, stream`,
    )
      .all()
      .map((stored) => ({ ...stored, tiles: JSON.parse(stored.tiles), pending: stored.pending === 1 })),
}

function prepare(db: Database) {
  const insert = db.prepare(
    `INSERT INTO preset_saved (stream, id, name, layout, tiles, firstAt, savedAt, seat, pending)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (stream: string, facts: readonly ToldFact[]) => {
    let firstAt: number | null = null
    for (const { fact, told } of facts) {
      if (fact.type === 'preset.removed') firstAt = null
      else firstAt ??= told.at
    }
    const newest = facts.at(-1)
    if (firstAt === null || newest === undefined) return
    const { data } = newest.fact as Extract<PresetFact, { type: 'preset.saved' }>
    const { at, by, pending } = newest.told
    const tiles = JSON.stringify(data.tiles)
    insert.run(stream, idOf(stream), data.name, data.layout, tiles, firstAt, at, by.seat, pending ? 1 : 0)
  }
}

/** 场景 by their age: saving one again keeps its place in the list. */
export const presetView: View = {
  kind: 'preset',
  version: 1,
  schema: [
    `CREATE TABLE preset_saved (
       stream TEXT NOT NULL UNIQUE,
       id TEXT NOT NULL,
       name TEXT NOT NULL,
       layout TEXT NOT NULL,
       tiles TEXT NOT NULL,
       firstAt INTEGER NOT NULL,
       savedAt INTEGER NOT NULL,
       seat TEXT NOT NULL,
       pending INTEGER NOT NULL
     ) STRICT`,
  ],
  tables: ['preset_saved'],
  prepare,
  queries: { 'preset.list': list },
}

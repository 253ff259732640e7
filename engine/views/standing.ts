import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import type { StandingRow } from '../../domain/standing/rows.ts'
import type { StandingFact } from '../../domain/standing/standing.ts'
import { prepared } from '../prepared.ts'
import type { ToldFact, View, ViewQuery } from '../view.ts'

type Item = Omit<StandingRow, 'key' | 'ownerName'>

/** A standing abnormal item as it is, or null before it was raised. */
export function standingOf(facts: readonly ToldFact[]): Item | null {
  let item: Item | null = null
  for (const { fact, told } of facts) {
    const { type, data } = fact as StandingFact
    const by = { at: told.at, seat: told.by.seat, person: told.by.person }
    if (type === 'standing.raised' && item === null) {
      const { title, text, owner, nextCheck, source, silenced = false } = data
      item = {
        title,
        text,
        since: data.since ?? told.at,
        owner,
        nextCheck,
        silenced,
        source,
        raised: by,
        steps: [],
        ended: null,
        pending: false,
      }
    }
    // What was found of something not yet raised waits in the log until it is.
    if (item === null) continue
    if (told.pending) item.pending = true
    if (type === 'standing.checked') {
      item.nextCheck = data.nextCheck
      item.steps.push({ type: 'checked', text: data.finding, ...by })
    } else if (type === 'standing.handed') {
      item.owner = data.to
      item.steps.push({ type: 'handed', text: [data.to, data.why].filter(Boolean).join('：'), ...by })
    } else if (type === 'standing.contested') {
      item.steps.push({ type: 'contested', text: `${data.why}：${data.text}`, ...by })
    } else if (type === 'standing.ended') {
      item.ended = { result: data.result, ...by }
      item.nextCheck = null
    }
  }
  return item
}

interface Stored {
  key: string
  body: string
  ownerName: string
}
const SELECT = `SELECT s.stream AS key, s.body,
    coalesce((SELECT name FROM person_card WHERE id = s.owner), s.owner) AS ownerName FROM standing_item s`

const rowOf = ({ key, body, ownerName }: Stored): StandingRow => ({
  key,
  ...(JSON.parse(body) as Item),
  ownerName,
})

const open: ViewQuery<'standing.open'> = {
  kinds: ['standing', 'person'],
  run: (db, { limit }) =>
    prepared<Stored>(
      db,
      `${SELECT} WHERE s.open = 1 ORDER BY s.nextCheck IS NULL, s.nextCheck, s.since, s.stream LIMIT ?`,
    )
      .all(limit)
      .map(rowOf),
}
const one: ViewQuery<'standing.one'> = {
  kinds: ['standing', 'person'],
  run: (db, { stream }) => prepared<Stored>(db, `${SELECT} WHERE s.stream = ?`).all(stream).map(rowOf),
}

/** 持续异常 and silenced alarms for the next shift, with owner and next check. */
function carried(db: Database): CarriedItem[] {
  return open.run(db, { limit: 500 }).map((row) => ({
    key: row.key,
    group: row.silenced ? 'silenced' : 'standing',
    title: row.title,
    text: [
      row.text,
      row.silenced ? '在设备上静音，不会自动恢复' : '',
      row.steps.at(-1)?.text,
      row.nextCheck === null ? '没有定下次核查时间' : '',
    ]
      .filter(Boolean)
      .join('；')
      .slice(0, 4000),
    source: row.key,
    owner: row.ownerName === '' ? null : row.ownerName,
    since: row.since,
    due: row.nextCheck,
    level: null,
  }))
}

/** 持续异常: one row an item. */
export const standingView: View = {
  kind: 'standing',
  version: 2,
  schema: [
    `CREATE TABLE standing_item (
       stream TEXT NOT NULL UNIQUE,
       open INTEGER NOT NULL,
       since INTEGER NOT NULL,
       nextCheck INTEGER,
       owner TEXT NOT NULL,
       body TEXT NOT NULL
     ) STRICT`,
    'CREATE INDEX standing_item_open ON standing_item (nextCheck, since) WHERE open = 1',
  ],
  tables: ['standing_item'],
  prepare(db) {
    const insert = db.prepare(
      'INSERT INTO standing_item (stream, open, since, nextCheck, owner, body) VALUES (?, ?, ?, ?, ?, ?)',
    )
    return (stream, facts) => {
      const item = standingOf(facts)
      if (item === null) return
      const { ended, since, nextCheck, owner } = item
      insert.run(stream, ended === null ? 1 : 0, since, nextCheck, owner, JSON.stringify(item))
    }
  },
  queries: { 'standing.open': open, 'standing.one': one },
  carried,
}

import type { Database } from 'better-sqlite3'
import type { AlarmSaidRow } from '../../domain/alarm/rows.ts'
import type { AlarmFact } from '../../domain/alarm/shapes.ts'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import { clockTime } from '../../domain/time.ts'
import { prepared } from '../prepared.ts'
import type { ToldFact, View, ViewQuery } from '../view.ts'
import { personNames } from './person-names.ts'

type Said = Omit<AlarmSaidRow, 'key' | 'stream' | 'name'>
/** What was said of one alarm, in the order of the log. */
export interface AlarmItem {
  readonly title: string
  readonly owner: string | null
  readonly acknowledged: Said | null
  readonly silenced: (Said & { until: number }) | null
  readonly said: readonly Said[]
}

function itemOf(facts: readonly ToldFact[]): (AlarmItem & { source: string | null }) | null {
  let title: string | null = null
  let [owner, source] = [null as string | null, null as string | null]
  let acknowledged: Said | null = null
  let silenced: AlarmItem['silenced'] = null
  const all: Said[] = []
  for (const { fact, told } of facts) {
    const { type, data } = fact as AlarmFact
    if (type !== 'alarm.restored') ({ title, owner, source } = data)
    const said: Said = {
      act:
        type === 'alarm.acknowledged' ? 'acknowledged' : type === 'alarm.silenced' ? 'silenced' : 'restored',
      title: title ?? '',
      until: null,
      why: '',
      at: told.at,
      seat: told.by.seat,
      person: told.by.person,
      pending: told.pending,
    }
    if (type === 'alarm.acknowledged') acknowledged ??= said
    else if (type === 'alarm.silenced') {
      const { until, why } = data
      silenced = { ...said, until, why }
    } else silenced = null
    all.push(type === 'alarm.silenced' && silenced !== null ? silenced : said)
  }
  return title === null ? null : { title, owner, source, acknowledged, silenced, said: all }
}

/** What was said of the alarm in that stream; null where nothing was. */
export function saidOf(db: Database, stream: string): AlarmItem | null {
  const stored = prepared<{ body: string }>(db, 'SELECT body FROM alarm_item WHERE stream = ?').get(stream)
  return stored === undefined ? null : (JSON.parse(stored.body) as AlarmItem)
}

const said: ViewQuery<'alarm.said'> = {
  kinds: ['alarm', 'person'],
  run: (db, { from }) => {
    const nameOf = personNames(db)
    return prepared<{ stream: string; body: string }>(
      db,
      'SELECT stream, body FROM alarm_item WHERE lastAt >= ? ORDER BY lastAt DESC, stream',
    )
      .all(from)
      .flatMap(({ stream, body }) =>
        (JSON.parse(body) as AlarmItem).said.map((one, n) => ({
          key: `${stream}#${n}`,
          stream,
          ...one,
          name: one.person === null ? null : nameOf(one.person),
        })),
      )
      .filter(({ at }) => at >= from)
      .sort((a, b) => b.at - a.at)
  },
}

/** 静音的告警 for the next shift: until when, why and by whom; past its time it is none any more. */
function carried(db: Database, now: number): CarriedItem[] {
  const nameOf = personNames(db)
  return prepared<{ stream: string; body: string }>(
    db,
    'SELECT stream, body FROM alarm_item WHERE silentUntil > ? ORDER BY silentUntil, stream',
  )
    .all(now)
    .flatMap(({ stream, body }): CarriedItem[] => {
      const { title, owner, silenced } = JSON.parse(body) as AlarmItem
      if (silenced === null) return []
      const who = silenced.person === null ? silenced.seat : nameOf(silenced.person)
      return [
        {
          key: stream,
          group: 'silenced',
          title,
          text: `${silenced.why}；${who} ${clockTime(silenced.at)} 静音，${clockTime(silenced.until)} 自动恢复`,
          source: stream,
          owner,
          since: silenced.at,
          due: silenced.until,
          level: null,
        },
      ]
    })
}

/** 告警: what people said of each; the alarms themselves are computed on read (`alarm-now.ts`). */
export const alarmView: View = {
  kind: 'alarm',
  version: 1,
  schema: [
    `CREATE TABLE alarm_item (
       stream TEXT NOT NULL UNIQUE,
       source TEXT,
       lastAt INTEGER NOT NULL,
       silentUntil INTEGER,
       body TEXT NOT NULL
     ) STRICT`,
    'CREATE INDEX alarm_item_last ON alarm_item (lastAt)',
    'CREATE INDEX alarm_item_silent ON alarm_item (silentUntil) WHERE silentUntil IS NOT NULL',
  ],
  tables: ['alarm_item'],
  prepare(db) {
    const insert = db.prepare(
      'INSERT INTO alarm_item (stream, source, lastAt, silentUntil, body) VALUES (?, ?, ?, ?, ?)',
    )
    return (stream, facts) => {
      const item = itemOf(facts)
      if (item === null) return
      const { source, ...body } = item
      const lastAt = Math.max(...item.said.map(({ at }) => at))
      insert.run(stream, source, lastAt, item.silenced?.until ?? null, JSON.stringify(body))
    }
  },
  queries: { 'alarm.said': said },
  carried,
}

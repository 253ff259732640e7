import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import { dueAt } from '../../domain/reminder/due.ts'
import { reminderUseText } from '../../domain/reminder/reminder.ts'
import type { ReminderRow } from '../../domain/reminder/rows.ts'
import { ruleWords } from '../../domain/reminder/rule.ts'
import { prepared } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'
import { type ReminderItem, reminderOf } from './reminder-item.ts'

interface Stored {
  key: string
  body: string
  personName: string | null
  setName: string | null
}
const SELECT = `SELECT r.stream AS key, r.body,
    (SELECT name FROM person_card WHERE id = r.person) AS personName,
    (SELECT name FROM person_card WHERE id = r.setBy) AS setName FROM reminder_item r`

function rowOf({ key, body, personName, setName }: Stored, now: number): ReminderRow {
  const item = JSON.parse(body) as ReminderItem
  const settled = item.done.map(({ occurrence }) => occurrence)
  const due = dueAt(item.rule, settled, item.snoozed, item.set.at, now)
  return {
    key,
    ...item,
    personName,
    set: { ...item.set, name: setName },
    done: item.done.slice(-50),
    occurrence: due.occurrence,
    due: due.at,
    missed: due.missed,
  }
}

/** Open ones: not cancelled; something of it is left, or a message nobody of another shift has read. */
function openRows(db: Database, now: number): ReminderRow[] {
  return prepared<Stored>(db, `${SELECT} WHERE r.open = 1 ORDER BY r.stream`)
    .all()
    .map((stored) => rowOf(stored, now))
    .filter((row) => (row.use === 'message' ? !isTaken(row) : row.occurrence !== null))
    .sort((a, b) => (a.due ?? a.set.at) - (b.due ?? b.set.at) || (a.key < b.key ? -1 : 1))
}

/** A message is taken over once somebody else than who left it has read it. */
function isTaken({ set, reads }: Pick<ReminderRow, 'set' | 'reads'>): boolean {
  return reads.some((one) => (one.person ?? one.seat) !== (set.person ?? set.seat))
}

const open: ViewQuery<'reminder.open'> = {
  kinds: ['reminder', 'person'],
  run: (db, { now, person }) =>
    openRows(db, now).filter((row) => person === null || row.person === null || row.person === person),
}
const one: ViewQuery<'reminder.one'> = {
  kinds: ['reminder', 'person'],
  run: (db, { stream, now }) =>
    prepared<Stored>(db, `${SELECT} WHERE r.stream = ?`)
      .all(stream)
      .map((stored) => rowOf(stored, now)),
}

/** What the duty has to remember and 留给下一班的话; what is somebody's own stays his. */
function carried(db: Database, now: number): CarriedItem[] {
  return openRows(db, now)
    .filter(({ person }) => person === null)
    .map((row) => ({
      key: row.key,
      group: row.use === 'message' ? 'message' : 'reminder',
      title: row.title,
      text: [
        row.use === 'message' ? '' : reminderUseText[row.use],
        ruleWords(row.rule),
        row.text,
        row.missed > 1 ? `已错过 ${row.missed} 次` : '',
        row.snoozed !== null && row.snoozed.occurrence === row.occurrence ? `推迟：${row.snoozed.why}` : '',
      ]
        .filter(Boolean)
        .join('；')
        .slice(0, 4000),
      source: row.key,
      owner: row.set.name ?? row.set.person ?? row.set.seat,
      since: row.set.at,
      due: row.use === 'message' ? null : row.due,
      level: null,
    }))
}

/** 提醒、巡检、定时报告、留言: one row each; what is due is computed on read. */
export const reminderView: View = {
  kind: 'reminder',
  version: 2,
  schema: [
    `CREATE TABLE reminder_item (
       stream TEXT NOT NULL UNIQUE,
       open INTEGER NOT NULL,
       person TEXT,
       setBy TEXT,
       body TEXT NOT NULL
     ) STRICT`,
    'CREATE INDEX reminder_item_open ON reminder_item (stream) WHERE open = 1',
  ],
  tables: ['reminder_item'],
  prepare(db) {
    const insert = db.prepare(
      'INSERT INTO reminder_item (stream, open, person, setBy, body) VALUES (?, ?, ?, ?, ?)',
    )
    return (stream, facts) => {
      const item = reminderOf(facts)
      if (item === null) return
      insert.run(stream, item.cancelled === null ? 1 : 0, item.person, item.set.person, JSON.stringify(item))
    }
  },
  queries: { 'reminder.open': open, 'reminder.one': one },
  carried,
}

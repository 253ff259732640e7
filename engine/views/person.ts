import type { Database } from 'better-sqlite3'
import { idOf } from '../../domain/envelope.ts'
import { parsePhone, tailOf } from '../../domain/person/phone.ts'
import { normal } from '../search/words.ts'
import type { ToldFact, View } from '../view.ts'
import { standingOf } from './person-card.ts'
import { carriedContacts } from './person-carried.ts'
import { personQueriesRun } from './person-queries.ts'
import { spellingOf } from './person-spelling.ts'

function prepare(db: Database) {
  const insertCard = db.prepare(
    `INSERT INTO person_card (stream, id, name, unit, title, street, phones, posts, "groups", email, note, active,
       why, firstAt, changedAt, changedBy, changes, words, nameSpelt, unitSpelt, pending)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertPhone = db.prepare('INSERT INTO person_phone (stream, place, number, tail) VALUES (?, ?, ?, ?)')
  return (stream: string, facts: readonly ToldFact[]) => {
    const standing = standingOf(facts)
    if (standing === null) return
    const { card, changes } = standing
    const { name, unit, title, street, phones, posts, groups, email, note } = card
    const newest = changes.at(-1)
    const digits = phones.map(({ number }) => parsePhone(number).digits)
    insertCard.run(
      ...[stream, idOf(stream), name, unit, title, street],
      ...[phones, posts, groups].map((list) => JSON.stringify(list)),
      ...[email, note, standing.active ? 1 : 0, standing.why],
      ...[standing.firstAt, newest?.at ?? standing.firstAt, newest?.person ?? null, JSON.stringify(changes)],
      normal([name, unit, title, ...groups, ...digits].join('\n')),
      ...[spellingOf(name, true), spellingOf(unit, false), standing.pending ? 1 : 0],
    )
    phones.forEach(({ number }, place) => {
      insertPhone.run(stream, place, number, tailOf(number) ?? parsePhone(number).digits)
    })
  }
}

/** 通讯录: one row a person, one a number. Names of people in every other view come from here. */
export const personView: View = {
  kind: 'person',
  version: 1,
  schema: [
    `CREATE TABLE person_card (
       stream TEXT NOT NULL UNIQUE,
       id TEXT NOT NULL UNIQUE,
       name TEXT NOT NULL,
       unit TEXT NOT NULL,
       title TEXT NOT NULL,
       street TEXT,
       phones TEXT NOT NULL,
       posts TEXT NOT NULL,
       "groups" TEXT NOT NULL,
       email TEXT,
       note TEXT NOT NULL,
       active INTEGER NOT NULL,
       why TEXT,
       firstAt INTEGER NOT NULL,
       changedAt INTEGER NOT NULL,
       changedBy TEXT,
       changes TEXT NOT NULL,
       words TEXT NOT NULL,
       nameSpelt TEXT NOT NULL,
       unitSpelt TEXT NOT NULL,
       pending INTEGER NOT NULL
     ) STRICT`,
    `CREATE TABLE person_phone (
       stream TEXT NOT NULL,
       place INTEGER NOT NULL,
       number TEXT NOT NULL,
       tail TEXT NOT NULL
     ) STRICT`,
    'CREATE INDEX person_card_in_order ON person_card (active, street, unit, firstAt, stream)',
    'CREATE INDEX person_card_by_change ON person_card (changedAt)',
    'CREATE INDEX person_phone_by_tail ON person_phone (tail)',
    'CREATE INDEX person_phone_of ON person_phone (stream)',
  ],
  tables: ['person_card', 'person_phone'],
  prepare,
  queries: personQueriesRun,
  carried: carriedContacts,
}

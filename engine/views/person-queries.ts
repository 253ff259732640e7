import type { Database } from 'better-sqlite3'
import { isSameNumber, parsePhone, tailOf } from '../../domain/person/phone.ts'
import type { PersonRow } from '../../domain/person/rows.ts'
import { prepared, preparedValue } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'
import { facets } from './person-facets.ts'
import { searchPeople } from './person-search.ts'

interface Stored extends Omit<PersonRow, 'phones' | 'posts' | 'groups' | 'active' | 'pending'> {
  phones: string
  posts: string
  groups: string
  active: number
  pending: number
}

const COLUMNS = `c.stream AS key, c.id, c.name, c.unit, c.title, c.street, c.phones, c.posts, c."groups" AS groups,
  c.email, c.note, c.active, c.why, c.changedAt, c.changedBy, c.pending`
/** The book in its order: the district before streets, units by their first card, people by theirs. */
const BOOK = `WITH book AS (
  SELECT *, coalesce(street, '') AS place, min(firstAt) OVER (PARTITION BY unit) AS unitAt FROM person_card)`
const IN_ORDER = 'c.place, c.unitAt, c.unit, c.firstAt, c.stream'

function rowOf(stored: Stored): PersonRow {
  return {
    ...stored,
    phones: JSON.parse(stored.phones),
    posts: JSON.parse(stored.posts),
    groups: JSON.parse(stored.groups),
    active: stored.active === 1,
    pending: stored.pending === 1,
  }
}

/** Rows of these people in the order asked for. */
function personRows(db: Database, streams: readonly string[]): PersonRow[] {
  return prepared<Stored>(
    db,
    `SELECT ${COLUMNS} FROM json_each(?) AS wanted CROSS JOIN person_card AS c ON c.stream = wanted.value
       ORDER BY wanted.key`,
  )
    .all(JSON.stringify(streams))
    .map(rowOf)
}

const names: ViewQuery<'person.names'> = {
  kinds: ['person'],
  run: (db) =>
    prepared<{ key: string; name: string }>(db, 'SELECT id AS key, name FROM person_card ORDER BY id').all(),
}

const search: ViewQuery<'person.search'> = {
  kinds: ['person'],
  run: (db, args) => personRows(db, searchPeople(db, args)),
  keys: searchPeople,
  rows: personRows,
}

const byNumber: ViewQuery<'person.by-number'> = {
  kinds: ['person'],
  run(db, { number }) {
    const { digits } = parsePhone(number)
    if (digits.length < 3) return []
    const near = prepared<{ stream: string; number: string }>(
      db,
      `SELECT p.stream, p.number FROM person_phone p JOIN person_card c ON c.stream = p.stream
         WHERE p.tail = ? ORDER BY c.active DESC, c.street, c.firstAt, c.stream, p.place`,
    ).all(tailOf(number) ?? digits)
    const same = near.filter((one) => isSameNumber(one.number, number)).map(({ stream }) => stream)
    return personRows(db, [...new Set(same)])
  },
}

const list: ViewQuery<'person.list'> = {
  kinds: ['person'],
  run: (db, args) => personRows(db, list.keys?.(db, args) ?? []),
  keys: (db, { group, street, limit, before, unit = null, post = null, retired = false }) =>
    preparedValue<string>(
      db,
      `${BOOK} SELECT c.stream FROM book c
         WHERE c.active = @active
           AND (@street IS NULL OR c.street IS @street) AND (@unit IS NULL OR c.unit = @unit)
           AND (@group IS NULL OR EXISTS (SELECT 1 FROM json_each(c."groups") WHERE value = @group))
           AND (@post IS NULL OR EXISTS (SELECT 1 FROM json_each(c.posts) WHERE value = @post))
           AND (@before IS NULL OR (c.place, c.unitAt, c.unit, c.firstAt, c.stream) >
             (SELECT place, unitAt, unit, firstAt, stream FROM book WHERE stream = @before))
         ORDER BY ${IN_ORDER} LIMIT @limit`,
    ).all({ active: retired ? 0 : 1, street, unit, group, post, before, limit }),
  rows: personRows,
}

const one: ViewQuery<'person.one'> = {
  kinds: ['person'],
  run: (db, { stream }) =>
    prepared<Stored & { changes: string }>(
      db,
      `SELECT ${COLUMNS}, c.changes FROM person_card c WHERE c.stream = ?`,
    )
      .all(stream)
      .map((stored) => ({ ...rowOf(stored), changes: JSON.parse(stored.changes).reverse() })),
}

const onPost: ViewQuery<'person.on-post'> = {
  kinds: ['person'],
  run: (db, args) => personRows(db, onPost.keys?.(db, args) ?? []),
  keys: (db, { post }) =>
    preparedValue<string>(
      db,
      `${BOOK} SELECT c.stream FROM book c
         WHERE c.active = 1 AND EXISTS (SELECT 1 FROM json_each(c.posts) WHERE value = ?) ORDER BY ${IN_ORDER}`,
    ).all(post),
  rows: personRows,
}

export const personQueriesRun: View['queries'] = {
  'person.names': names,
  'person.search': search,
  'person.by-number': byNumber,
  'person.list': list,
  'person.one': one,
  'person.on-post': onPost,
  'person.facets': facets,
}

import type { Database } from 'better-sqlite3'
import type { RollcallCall, RollcallPhone, RollcallRow, RollcallSheet } from '../../domain/rollcall/rows.ts'
import { prepared, preparedValue } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'
import { leagueOf, type TimedCall } from './rollcall-league.ts'

interface Stored extends Omit<RollcallRow, 'seed' | 'span' | 'contested' | 'pending'> {
  seed: string | null
  span: string | null
  contested: string
  poolStreets: string
  pending: number
}
interface StoredCall
  extends Omit<RollcallCall, 'still' | 'postCorrect' | 'contested' | 'settled' | 'phones'> {
  still: string | null
  postCorrect: number | null
  contested: string
  settled: string | null
  phones: string
}

const counted = (result: string) =>
  `(SELECT count(*) FROM rollcall_call c WHERE c.stream = s.stream AND c.result = '${result}') AS ${result}`
const named = (column: string) =>
  `coalesce((SELECT name FROM person_card WHERE id = s.${column}), s.${column}) AS ${column}`
const SELECT = `SELECT s.stream AS key, status, at, span, way, note, seed, pool, answerLimit AS "limit", seat,
    ${['plannedBy', 'begunBy', 'finishedBy'].map(named).join(', ')}, begunAt, finishedAt, why, contested, poolStreets, pending,
    (SELECT count(*) FROM rollcall_call c WHERE c.stream = s.stream) AS streets,
    ${['present', 'absent', 'fault'].map(counted).join(', ')}
  FROM rollcall_sheet s`

function sheetOf(stored: Stored): Omit<RollcallSheet, 'calls'> {
  return {
    ...stored,
    seed: stored.seed === null ? null : JSON.parse(stored.seed),
    span: stored.span === null ? null : JSON.parse(stored.span),
    contested: JSON.parse(stored.contested),
    poolStreets: JSON.parse(stored.poolStreets),
    pending: stored.pending === 1,
  }
}

function rowOf(stored: Stored): RollcallRow {
  const { poolStreets: _poolStreets, ...row } = sheetOf(stored)
  return row
}

function callsOf(db: Database, stream: string): RollcallCall[] {
  return prepared<StoredCall>(
    db,
    `SELECT street, name, result, at, seconds, still, postCorrect, quality, remark, contested, settled, phones
     FROM rollcall_call WHERE stream = ? ORDER BY place`,
  )
    .all(stream)
    .map((call) => ({
      ...call,
      still: call.still === null ? null : JSON.parse(call.still),
      postCorrect: call.postCorrect === null ? null : call.postCorrect === 1,
      contested: JSON.parse(call.contested),
      settled: call.settled === null ? null : JSON.parse(call.settled),
      phones: (JSON.parse(call.phones) as RollcallPhone[]).map((phone) => ({
        ...phone,
        person: phone.person === null ? null : (personName(db, phone.person) ?? phone.person),
      })),
    }))
}

function personName(db: Database, id: string): string | undefined {
  return preparedValue<string>(db, 'SELECT name FROM person_card WHERE id = ?').get(id)
}

const one: ViewQuery<'rollcall.one'> = {
  kinds: ['rollcall', 'person'],
  run: (db, { rollcall }) =>
    prepared<Stored>(db, `${SELECT} WHERE s.stream = ?`)
      .all(rollcall)
      .map((stored) => ({ ...sheetOf(stored), calls: callsOf(db, stored.key) })),
}

const list: ViewQuery<'rollcall.list'> = {
  kinds: ['rollcall', 'person'],
  run: (db, { from, to, limit }) =>
    prepared<Stored>(
      db,
      `${SELECT} WHERE (? IS NULL OR s.at >= ?) AND (? IS NULL OR s.at < ?)
       ORDER BY s.at DESC, s.stream DESC LIMIT ?`,
    )
      .all(from, from, to, to, limit)
      .map(rowOf),
}

const league: ViewQuery<'rollcall.league'> = {
  kinds: ['rollcall'],
  run: (db, { month }) =>
    leagueOf(
      prepared<TimedCall>(
        db,
        `SELECT c.street, c.name, c.result, c.seconds FROM rollcall_sheet s JOIN rollcall_call c USING (stream)
         WHERE s.month = ? AND c.result IS NOT NULL ORDER BY s.at, s.stream`,
      ).all(month),
    ),
}

export const rollcallQueriesRun: View['queries'] = {
  'rollcall.one': one,
  'rollcall.list': list,
  'rollcall.league': league,
}

import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import { idOf } from '../../domain/envelope.ts'
import { type ResponseFact, responseLevelText, responseStepText } from '../../domain/response/response.ts'
import type { ResponseRow } from '../../domain/response/rows.ts'
import { clockTime, howLong } from '../../domain/time.ts'
import type { Moment } from '../../domain/timeline/moment.ts'
import { prepared, preparedValue } from '../prepared.ts'
import type { ToldFact, View, ViewQuery } from '../view.ts'

type Body = Omit<ResponseRow, 'key' | 'incident' | 'incidentTitle' | 'approverName'>

const stepOf = {
  'response.started': 'start',
  'response.adjusted': 'adjust',
  'response.extended': 'extend',
  'response.ended': 'end',
} as const

/** The response as its facts tell it, or null before the first. */
export function responseOf(facts: readonly ToldFact[]): Body | null {
  let known: Body | null = null
  for (const { fact, told } of facts) {
    const { type, data } = fact as ResponseFact
    const before = known as Body | null
    if (type === 'response.started' || type === 'response.adjusted') {
      const { level, matters, until, measures, approver, authority } = data
      const startedAt = type === 'response.started' || before === null ? told.at : before.startedAt
      known = {
        status: 'on',
        level,
        matters,
        until,
        measures,
        approver,
        authority,
        startedAt,
        endedAt: null,
        history: before?.history ?? [],
        pending: before?.pending ?? false,
      }
    }
    if (known === null) continue
    if (type === 'response.extended') known.until = data.until
    if (type === 'response.ended') {
      known.status = 'ended'
      known.endedAt = told.at
    }
    if (told.pending) known.pending = true
    const { approver, authority, byPhone, doubt } = data
    known.history.push({
      step: stepOf[type],
      level: known.level,
      until: known.until,
      why: 'why' in data ? data.why : '',
      approver,
      authority,
      byPhone,
      doubt,
      at: told.at,
      seat: told.by.seat,
      person: told.by.person,
      approverName: null,
      personName: null,
      pending: told.pending,
    })
  }
  return known
}

interface Stored {
  key: string
  incident: string
  incidentTitle: string | null
  body: string
}
const SELECT = `SELECT r.stream AS key, r.incident, r.body,
    (SELECT title FROM incident_case c WHERE c.stream = r.incident) AS incidentTitle FROM response_state r`

function rowOf(db: Database, { body, ...stored }: Stored): ResponseRow {
  const known = JSON.parse(body) as Body
  const card = preparedValue<string>(db, 'SELECT name FROM person_card WHERE id = ?')
  const name = (id: string | null) => (id === null ? null : (card.get(id) ?? null))
  const history = known.history.map((one) => ({
    ...one,
    approverName: name(one.approver),
    personName: name(one.person),
  }))
  return { ...stored, ...known, approverName: name(known.approver), history }
}

const one: ViewQuery<'response.one'> = {
  kinds: ['response', 'incident', 'person'],
  run: (db, { incident }) =>
    prepared<Stored>(db, `${SELECT} WHERE r.incident = ?`)
      .all(incident)
      .map((stored) => rowOf(db, stored)),
}

function openRows(db: Database): ResponseRow[] {
  return prepared<Stored>(db, `${SELECT} WHERE r.status = 'on' ORDER BY r.level, r.stream`)
    .all()
    .map((stored) => rowOf(db, stored))
}

/** 在效响应; past its period it is a forgotten end: it has to be extended or declared over (突发事件应对法 第七十二、八十六条). */
function carried(db: Database, now: number): CarriedItem[] {
  return openRows(db).map((row) => ({
    key: row.key,
    group: 'warning',
    source: row.incident,
    since: row.startedAt,
    due: row.until,
    title: `${responseLevelText[row.level]}：${row.incidentTitle ?? row.matters}`.slice(0, 300),
    text: [
      row.until < now
        ? `预计期限已过 ${howLong(now - row.until)}，请延长或宣布结束`
        : `预计到 ${clockTime(row.until)}`,
      row.matters,
      row.measures,
    ]
      .join('；')
      .slice(0, 4000),
    owner: row.approverName ?? row.approver,
    level: row.level,
  }))
}

/** Start, change and end of the response, with who approved it. */
function moments(db: Database, incident: string): Moment[] {
  return one.run(db, { incident }).flatMap((row) =>
    row.history.map((step, place) => {
      const level = step.step === 'start' || step.step === 'adjust' ? responseLevelText[step.level] : ''
      const why = step.why === '' ? '' : `。${step.why}`
      return {
        key: `${row.key}#${place}`,
        at: step.at,
        writtenAt: null,
        kind: 'response' as const,
        text: `${responseStepText[step.step]}${level}，${step.approverName ?? step.approver}批准${why}`,
        source: row.key,
        by: { seat: step.seat, person: step.person },
        pending: step.pending,
      }
    }),
  )
}

/** 应急响应: one row an incident. */
export const responseView: View = {
  kind: 'response',
  version: 2,
  schema: [
    `CREATE TABLE response_state (
       stream TEXT NOT NULL UNIQUE,
       incident TEXT NOT NULL,
       status TEXT NOT NULL,
       level INTEGER NOT NULL,
       until INTEGER NOT NULL,
       body TEXT NOT NULL
     ) STRICT`,
    'CREATE INDEX response_state_incident ON response_state (incident)',
  ],
  tables: ['response_state'],
  prepare(db) {
    const insert = db.prepare(
      'INSERT INTO response_state (stream, incident, status, level, until, body) VALUES (?, ?, ?, ?, ?, ?)',
    )
    return (stream, facts) => {
      const known = responseOf(facts)
      if (known === null) return
      const { status, level, until } = known
      insert.run(stream, `incident/${idOf(stream)}`, status, level, until, JSON.stringify(known))
    }
  },
  queries: { 'response.one': one, 'response.open': { kinds: one.kinds, run: openRows } },
  carried,
  moments,
}

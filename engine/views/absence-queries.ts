import type { Database } from 'better-sqlite3'
import type { AbsenceRow } from '../../domain/absence/rows.ts'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import { chineseDate, clockTime } from '../../domain/time.ts'
import { prepared } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'
import type { AbsenceBody } from './absence.ts'
import { personNames } from './person-names.ts'
import { leaderWords } from './shift-leader.ts'

interface Stored {
  stream: string
  untilAt: number
  backAt: number | null
  status: AbsenceRow['status']
  body: string
  pending: number
}
const SELECT = 'SELECT stream, untilAt, backAt, status, body, pending FROM absence_report'

function rowsFrom(db: Database): (stored: Stored) => AbsenceRow {
  const nameOf = personNames(db)
  return ({ stream, untilAt, backAt, status, body, pending }) => {
    const { filed, filedAt, decided, extended, contested } = JSON.parse(body) as AbsenceBody
    return {
      ...filed,
      key: stream,
      name: nameOf(filed.person),
      deputyName: nameOf(filed.deputy),
      until: untilAt,
      status,
      filedAt,
      backAt,
      contested,
      extended: [...extended],
      pending: pending === 1,
      decided:
        decided === null
          ? null
          : { ...decided, name: decided.person === null ? null : nameOf(decided.person) },
    }
  }
}

/** Who has left and not said he is back; somebody overdue stays until he says so. */
function activeAt(db: Database, now: number): AbsenceRow[] {
  return prepared<Stored>(
    db,
    `${SELECT} WHERE status IN ('filed', 'approved') AND fromAt <= ? ORDER BY untilAt, stream`,
  )
    .all(now)
    .map(rowsFrom(db))
}

const active: ViewQuery<'absence.active'> = {
  kinds: ['absence', 'person'],
  run: (db, { now }) => activeAt(db, now),
}

const list: ViewQuery<'absence.list'> = {
  kinds: ['absence', 'person'],
  run: (db, { from, to }) =>
    prepared<Stored>(
      db,
      `${SELECT} WHERE fromAt < ? AND (coalesce(backAt, untilAt) > ? OR status IN ('filed', 'approved'))
         ORDER BY fromAt DESC, stream DESC LIMIT 500`,
    )
      .all(to, from)
      .map(rowsFrom(db)),
}

export const absenceQueriesRun: View['queries'] = { 'absence.active': active, 'absence.list': list }

/** Reported, not yet begun, and nobody has said yes or no: it has to be decided before he leaves. */
function waitingAt(db: Database, now: number): CarriedItem[] {
  return prepared<Stored>(db, `${SELECT} WHERE status = 'filed' AND fromAt > ? ORDER BY fromAt, stream`)
    .all(now)
    .map(rowsFrom(db))
    .map(({ key, name, from, until, place, why, deputyName, person, filedAt, period, principal }) => ({
      key,
      group: 'away',
      title: `${name}外出待批准`,
      source: key,
      since: filedAt,
      due: from,
      level: null,
      text: [
        `${chineseDate(from)} ${clockTime(from)} 至 ${chineseDate(until)} ${clockTime(until)}，${place}`,
        why,
        `由${deputyName}代理`,
        period === null ? '' : `${period}期间${principal ? '，主要负责人应在岗' : ''}`,
      ]
        .filter((words) => words !== '')
        .join('；')
        .slice(0, 4000),
      owner: leaderWords(db, [person]),
    }))
}

/** 外出领导 for the next shift: where, who stands in, which phone, when back; and reports that wait for a yes. */
export function carriedAway(db: Database, now: number): CarriedItem[] {
  return [...awayAt(db, now), ...waitingAt(db, now)]
}

function awayAt(db: Database, now: number): CarriedItem[] {
  return activeAt(db, now).map((row) => {
    const { key, name, from, until, place, deputyName, phone, status, period, principal } = row
    const back = `${chineseDate(until)} ${clockTime(until)}`
    const parts = [
      `${place}，预计 ${back} 返回`,
      `由${deputyName}代理，电话 ${phone}`,
      ...(status === 'filed' ? ['还没有批准'] : []),
      ...(period === null ? [] : [`${period}期间${principal ? '，主要负责人应在岗' : ''}`]),
      ...(until < now ? ['已过返回时间，请核实'] : []),
    ]
    return {
      key,
      group: 'away',
      title: `${name}外出`,
      text: parts.join('；'),
      source: key,
      owner: deputyName,
      since: from,
      due: until,
      level: null,
    }
  })
}

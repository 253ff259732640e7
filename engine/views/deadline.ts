import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import type { ClockRow, DeadlineRow } from '../../domain/deadline/rows.ts'
import type { KindName } from '../../domain/index.ts'
import { checkedText } from '../../domain/profile/step.ts'
import type { Moment } from '../../domain/timeline/moment.ts'
import type { View, ViewQuery } from '../view.ts'
import { clockRows, itemOf, MANY } from './deadline-clocks.ts'
import { deadlineOf } from './deadline-item.ts'
import { incidentQueriesRun } from './incident-queries.ts'
import { personNames } from './person-names.ts'
import { chosenProfile } from './profile.ts'

const kinds: readonly KindName[] = ['deadline', 'incident', 'profile', 'report', 'factsheet', 'person']
const NEAREST = 50

/** Clocks somebody still has to see to: running or over, and not explained away. */
function asking(rows: readonly ClockRow[]): ClockRow[] {
  return rows.filter(
    ({ stage, excuse }) =>
      stage === 'calm' || stage === 'half' || stage === 'soon' || (stage === 'over' && excuse === null),
  )
}

const clocks: ViewQuery<'deadline.clocks'> = {
  kinds,
  run: (db, { incident, now }) => clockRows(db, incident, now),
}
const nearest: ViewQuery<'deadline.nearest'> = {
  kinds,
  run: (db, { now }) => asking(clockRows(db, null, now)).slice(0, NEAREST),
}
const one: ViewQuery<'deadline.one'> = {
  kinds,
  run: (db, { incident }) => {
    const item = itemOf(db, incident)
    const nameOf = personNames(db)
    const rules = item.frozen ?? chosenProfile(db)
    const row: DeadlineRow = {
      key: incident.replace(/^incident\//, 'deadline/'),
      incident,
      profile: item.frozen?.profile ?? chosenProfile(db).id,
      version: rules.version,
      name: rules.name,
      checked: rules.checked,
      frozen: item.frozen !== null,
      startedAt: item.frozen?.at ?? null,
      steps: [...rules.steps],
      marks: item.marks,
      changes: item.changes,
      pending: item.pending,
      waived: item.waived.map(({ step, why, at, by }) => {
        const label = rules.steps.find(({ key }) => key === step)?.label ?? step
        return { step, label, why, at, byName: nameOf(by) }
      }),
    }
    return [row]
  },
}

const unstarted: ViewQuery<'deadline.unstarted'> = {
  kinds: ['deadline', 'incident'],
  run: (db) =>
    (incidentQueriesRun['incident.open']?.run(db, { limit: MANY }) ?? [])
      .filter(({ key }) => itemOf(db, key).frozen === null)
      .map(({ key, seat, reportedAt }) => ({ key, seat, reportedAt })),
}

/** Done past its time, and nobody has said why (超时必须说明). */
const isUnexplained = ({ doneAt, late, excuse }: ClockRow) => doneAt !== null && late && excuse === null

/** Running, missed and late but not explained clocks, the newest missed one of a step that comes again. */
function carried(db: Database, now: number): CarriedItem[] {
  const all = clockRows(db, null, now)
  const rows = [...asking(all), ...all.filter(isUnexplained)]
  const state = ({ stage }: ClockRow) => (stage === 'over' || stage === 'done' ? stage : 'running')
  const newest = new Map(rows.map((row) => [`${row.incident}#${row.step}#${state(row)}`, row.key]))
  const kept = new Set(newest.values())
  return rows
    .filter(({ key }) => kept.has(key))
    .map((row) => ({
      key: row.key.slice(0, 200),
      group: 'deadline',
      title: `${row.label}：${row.incidentTitle.slice(0, 200)}`,
      text: [
        row.to === '' ? '' : `报${row.to}`,
        row.rule,
        row.presumed ?? '',
        isUnexplained(row) ? '迟报，还没有说明原因' : '',
        row.checked === 'verified' ? '' : `规则${checkedText[row.checked]}`,
      ]
        .filter(Boolean)
        .join('；'),
      source: row.incident,
      owner: row.owner,
      since: row.startAt,
      due: row.dueAt,
      level: null,
    }))
}

/** What people said about the deadlines of an incident. */
function moments(db: Database, incident: string): Moment[] {
  const source = incident.replace(/^incident\//, 'deadline/')
  return itemOf(db, incident).told.map(({ key, ...one }) => ({
    key: `${source}#${key}`,
    kind: 'deadline',
    source,
    ...one,
  }))
}

/** 报送时限: the frozen rules and what was said about them; the clocks are computed on read. */
export const deadlineView: View = {
  kind: 'deadline',
  version: 1,
  schema: ['CREATE TABLE deadline_item (stream TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT'],
  tables: ['deadline_item'],
  prepare(db) {
    const insert = db.prepare('INSERT INTO deadline_item (stream, body) VALUES (?, ?)')
    return (stream, facts) => {
      insert.run(stream, JSON.stringify(deadlineOf(facts)))
    }
  },
  queries: {
    'deadline.clocks': clocks,
    'deadline.nearest': nearest,
    'deadline.one': one,
    'deadline.unstarted': unstarted,
  },
  carried,
  moments,
}

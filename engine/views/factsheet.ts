import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import type { FactsheetRow, ProposalRow } from '../../domain/factsheet/rows.ts'
import type { Moment } from '../../domain/timeline/moment.ts'
import { prepared } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'
import { type ProposalItem, proposalsOf } from './factsheet-items.ts'
import { personNames } from './person-names.ts'

const streamOf = (incident: string) => incident.replace(/^incident\//, 'factsheet/')
const incidentOf = (stream: string) => stream.replace(/^factsheet\//, 'incident/')

/** Proposals and versions of an incident, newest first. */
function rowsOf(db: Database, stream: string): ProposalRow[] {
  const nameOf = personNames(db)
  return prepared<{ body: string }>(
    db,
    'SELECT body FROM factsheet_item WHERE stream = ? ORDER BY place DESC',
  )
    .all(stream)
    .map(({ body }) => {
      const item = JSON.parse(body) as ProposalItem
      return {
        ...item,
        proposerName: item.proposer === null ? null : nameOf(item.proposer),
        deciderName: item.decider === null ? null : nameOf(item.decider),
        oral:
          item.oral === null
            ? null
            : { ...item.oral, recorderName: item.oral.recorder === null ? null : nameOf(item.oral.recorder) },
      }
    })
}

const history: ViewQuery<'factsheet.history'> = {
  kinds: ['factsheet', 'person'],
  run: (db, { incident }) => rowsOf(db, streamOf(incident)),
}

const current: ViewQuery<'factsheet.current'> = {
  kinds: ['factsheet', 'person'],
  run: (db, { incident }) => {
    const stream = streamOf(incident)
    const all = rowsOf(db, stream)
    if (all.length === 0) return []
    const approved = all
      .filter(({ version }) => version !== null)
      .sort((a, b) => (b.version ?? 0) - (a.version ?? 0))
    const open = all.filter(({ status }) => status === 'open')
    const [now, before] = approved
    const row: FactsheetRow = {
      key: stream,
      version: now?.version ?? 0,
      figures: now?.figures ?? [],
      statement: now?.statement ?? '',
      approvedAt: now?.decidedAt ?? null,
      approver: now?.decider ?? null,
      approverName: now?.deciderName ?? null,
      outdated: now?.outdated ?? false,
      beforeAt: before?.decidedAt ?? null,
      proposal: open[0] ?? null,
      waiting: open.length,
      pending: now?.pending ?? false,
    }
    return [row]
  },
}

/** Proposals that wait for a leader, and what he approved by telephone and has not confirmed, are left to the next shift. */
function carried(db: Database): CarriedItem[] {
  const nameOf = personNames(db)
  return prepared<{ stream: string; body: string; title: string | null }>(
    db,
    `SELECT f.stream, f.body, i.title FROM factsheet_item f
     LEFT JOIN incident_case i ON i.stream = 'incident/' || substr(f.stream, 11)
     WHERE f.open = 1 ORDER BY f.stream, f.place`,
  )
    .all()
    .map(({ stream, body, title }) => {
      const item = JSON.parse(body) as ProposalItem
      const figures = item.figures.map(({ label, value, unit }) => `${label} ${value} ${unit}`).join('、')
      return {
        key: `factsheet/${item.key}`,
        group: 'deadline',
        title: `${item.status === 'open' ? '口径待批准' : '电话批准的口径待确认'}${title === null ? '' : `：${title.slice(0, 100)}`}`,
        text: [item.outdated ? '依据的版本已被取代' : '', figures, item.statement]
          .filter(Boolean)
          .join('；')
          .slice(0, 4000),
        source: incidentOf(stream),
        owner: ownerOf(item, nameOf),
        since: item.proposedAt,
        due: null,
        level: null,
      }
    })
}

/** Who sees to it: the proposer until it is approved, then the leader who has to confirm. */
function ownerOf(
  { status, proposer, decider, seat }: ProposalItem,
  nameOf: (person: string) => string,
): string {
  const person = status === 'open' ? proposer : decider
  return person === null ? seat : nameOf(person)
}

/** Versions as they were approved, and what was sent back. */
function moments(db: Database, incident: string): Moment[] {
  return rowsOf(db, streamOf(incident)).flatMap((row): Moment[] => {
    const { key, stream, version, status, decidedAt, decider, seat, pending, why } = row
    if (decidedAt === null || (status !== 'approved' && status !== 'rejected')) return []
    const text =
      status === 'approved'
        ? `口径 ${version} 版${row.outdated ? '（依据旧版）' : ''}${row.oral === null ? '' : '（电话批准）'}：${changedWords(row)}`
        : `口径退回：${why ?? ''}`
    return [
      {
        key: `${stream}#${key}`,
        at: decidedAt,
        writtenAt: null,
        kind: 'factsheet',
        text,
        source: stream,
        by: { seat, person: decider },
        pending,
      },
    ]
  })
}

/** `失联 4 → 3、受伤 4`: what a version changes; all of the first. */
function changedWords({ figures, dropped }: Pick<ProposalRow, 'figures' | 'dropped'>): string {
  const changed = figures
    .filter(({ value, before }) => value !== before)
    .map(({ label, value, before }) => `${label} ${before === null ? '' : `${before} → `}${value}`)
  const gone = dropped.map(({ label }) => `${label}不再提供`)
  return [...changed, ...gone].join('、') || '数字未变'
}

/** 口径: one row a proposal, with the version it became. */
export const factsheetView: View = {
  kind: 'factsheet',
  version: 2,
  schema: [
    `CREATE TABLE factsheet_item (
       stream TEXT NOT NULL,
       place INTEGER NOT NULL,
       open INTEGER NOT NULL,
       version INTEGER,
       body TEXT NOT NULL,
       PRIMARY KEY (stream, place)
     ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX factsheet_item_open ON factsheet_item (stream, place) WHERE open = 1',
  ],
  tables: ['factsheet_item'],
  prepare(db) {
    const insert = db.prepare(
      'INSERT INTO factsheet_item (stream, place, open, version, body) VALUES (?, ?, ?, ?, ?)',
    )
    return (stream, facts) => {
      proposalsOf(stream, facts).forEach((item, place) => {
        const isOpen = item.status === 'open' || item.oral?.confirmedAt === null
        insert.run(stream, place, isOpen ? 1 : 0, item.version, JSON.stringify(item))
      })
    }
  },
  queries: { 'factsheet.current': current, 'factsheet.history': history },
  carried,
  moments,
}

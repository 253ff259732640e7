import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import { type ReportPageRow, type ReportRow, reportRowShape } from '../../domain/report/rows.ts'
import { reportStatusText } from '../../domain/report/words.ts'
import { clockTime } from '../../domain/time.ts'
import { prepared } from '../prepared.ts'
import type { View, ViewQuery } from '../view.ts'
import { personNames } from './person-names.ts'
import type { ReportItem } from './report-item.ts'
import { isOwed, missingIn } from './report-lacks.ts'

interface Stored {
  key: string
  body: string
  incidentTitle: string | null
  category: string | null
  same: number
}
const SELECT = `SELECT r.stream AS key, r.body, c.title AS incidentTitle, c.category,
    (SELECT count(*) FROM report_item o WHERE o.incident = r.incident AND o.type = r.type
       AND o.ordinal = r.ordinal AND o.type IN ('followup', 'disaster') AND o.status <> 'void') AS same
  FROM report_item r LEFT JOIN incident_case c ON c.stream = r.incident`

function pageOf(db: Database, { key, body, incidentTitle, category, same }: Stored): ReportPageRow {
  const item = JSON.parse(body) as ReportItem
  const nameOf = personNames(db)
  const name = (person: string | null | undefined) => (person == null ? null : nameOf(person))
  const withName = <T extends { person: string | null }>(one: T) => ({ ...one, personName: name(one.person) })
  const { reviewer, open: _open, told: _told, handed: _handed, ...rest } = item
  return {
    key,
    ...rest,
    incidentTitle,
    personName: name(item.person),
    signerName: name(item.signed?.person),
    reviewerName: name(reviewer),
    sameOrdinal: item.status !== 'void' && same > 1,
    rivals: item.rivals.map(withName),
    acts: item.acts.map(withName),
    signed: item.signed === null ? null : signedRow(item.signed, name),
    owed: isOwed(item),
    missing: missingIn(item, category),
  }
}

function signedRow(
  signed: NonNullable<ReportItem['signed']>,
  name: (person: string | null) => string | null,
): NonNullable<ReportPageRow['signed']> {
  const { oral } = signed
  return {
    ...signed,
    personName: name(signed.person),
    oral: oral === null ? null : { ...oral, recorderName: name(oral.recorder) },
  }
}

/** Columns of a row; the page holds more. */
const columns = Object.keys(reportRowShape.shape) as (keyof ReportRow)[]
function rowOf(db: Database, stored: Stored): ReportRow {
  const page = pageOf(db, stored)
  return Object.fromEntries(columns.map((column) => [column, page[column]])) as ReportRow
}

const kinds = ['report', 'incident', 'person'] as const

const list: ViewQuery<'report.list'> = {
  kinds,
  run: (db, { incident }) =>
    prepared<Stored>(db, `${SELECT} WHERE r.incident = ? ORDER BY r.draftedAt, r.stream`)
      .all(incident)
      .map((stored) => rowOf(db, stored)),
}
const one: ViewQuery<'report.one'> = {
  kinds,
  run: (db, { stream }) =>
    prepared<Stored>(db, `${SELECT} WHERE r.stream = ?`)
      .all(stream)
      .map((stored) => pageOf(db, stored)),
}
function waitingRows(db: Database): ReportRow[] {
  return prepared<Stored>(db, `${SELECT} WHERE r.waits = 1 ORDER BY r.draftedAt, r.stream`)
    .all()
    .map((stored) => rowOf(db, stored))
}
const waiting: ViewQuery<'report.waiting'> = { kinds, run: (db) => waitingRows(db) }

const outgoing: ViewQuery<'report.outgoing'> = {
  kinds: ['report'],
  run: (db) =>
    prepared<{ stream: string; body: string }>(
      db,
      'SELECT stream, body FROM report_item WHERE dispatch IS NOT NULL ORDER BY stream',
    )
      .all()
      .flatMap(({ stream, body }) => {
        const { open } = JSON.parse(body) as ReportItem
        if (open === null) return []
        const { key, endpoint, to, at, told } = open
        return [{ key, stream, endpoint, to, since: at, told }]
      }),
}

export const reportQueriesRun: View['queries'] = {
  'report.list': list,
  'report.one': one,
  'report.waiting': waiting,
  'report.outgoing': outgoing,
}

/** What is asked of the next shift. */
const asks: Partial<Record<ReportRow['status'], string>> = {
  review: '等签发',
  signed: '已签发，还没有报出',
  returned: '上级退回，要补报',
}

/** Reports that wait for somebody, for the next shift. */
export function carriedReports(db: Database): CarriedItem[] {
  return waitingRows(db).map((row) => ({
    key: row.key,
    group: 'deadline',
    title: row.title.slice(0, 300),
    source: row.key,
    level: null,
    text: [
      row.owed ? `电话签发，等${row.signerName ?? '签发人'}补签` : '',
      row.owed && row.status !== 'signed' ? '' : (asks[row.status] ?? reportStatusText[row.status]),
      row.delivery?.why ?? '',
      row.returnedAt === null ? '' : `${clockTime(row.returnedAt)} 退回`,
    ]
      .filter(Boolean)
      .join('；')
      .slice(0, 4000),
    owner: row.personName ?? row.seat,
    since: row.draftedAt,
    due: null,
  }))
}

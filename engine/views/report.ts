import { contentDigest } from '../../domain/report/content.ts'
import type { View } from '../view.ts'
import { momentSchema, momentsOf, momentWriter, type TextMoment } from './moment-rows.ts'
import { type ReportItem, reportOf } from './report-item.ts'
import { isOwed } from './report-lacks.ts'
import { carriedReports, reportQueriesRun } from './report-queries.ts'

/** Acts that belong on the timeline of the incident; how a draft was written does not. */
const told: ReadonlySet<ReportItem['acts'][number]['type']> = new Set([
  ...([
    'phoned',
    'signed',
    'signedByPhone',
    'countersigned',
    'sent',
    'delivered',
    'received',
    'returned',
    'voided',
  ] as const),
])

function momentsIn(stream: string, item: ReportItem): TextMoment[] {
  const name = item.type === 'phone' ? '' : `${item.title}：`
  return item.acts.flatMap((act): TextMoment[] => {
    if (!told.has(act.type)) return []
    const by = { seat: act.seat, person: act.person, post: null }
    return [
      {
        key: `${stream}#${act.key}`,
        at: act.happenedAt,
        text: `${name}${act.text}`.slice(0, 4000),
        told: { at: act.at, by, command: act.key, number: null, pending: act.pending },
      },
    ]
  })
}

/** Needs somebody: a signature, sending, an answer to a return, a platform that did not take it. */
function waits(item: ReportItem): boolean {
  const { status, delivery, sentAt } = item
  if (isOwed(item)) return true
  if (status === 'review' || status === 'signed' || status === 'returned') return true
  return status !== 'void' && delivery?.state === 'refused' && sentAt === null
}

/** 信息报送: one row a report, by phone or written. */
export const reportView: View = {
  kind: 'report',
  version: 4,
  schema: [
    // `late` is the reason that was given, null for none; sentAt is also that of a phone report.
    `CREATE TABLE report_item (
       stream TEXT NOT NULL UNIQUE,
       incident TEXT NOT NULL,
       type TEXT NOT NULL,
       ordinal INTEGER NOT NULL,
       status TEXT NOT NULL,
       draftedAt INTEGER NOT NULL,
       signedAt INTEGER,
       sentAt INTEGER,
       late TEXT,
       waits INTEGER NOT NULL,
       dispatch TEXT,
       body TEXT NOT NULL
     ) STRICT`,
    'CREATE INDEX report_item_incident ON report_item (incident, draftedAt)',
    'CREATE INDEX report_item_waits ON report_item (draftedAt) WHERE waits = 1',
    'CREATE INDEX report_item_dispatch ON report_item (stream) WHERE dispatch IS NOT NULL',
    ...momentSchema('report'),
  ],
  tables: ['report_item', 'report_moment'],
  prepare(db) {
    const insert = db.prepare(
      `INSERT INTO report_item (stream, incident, type, ordinal, status, draftedAt, signedAt, sentAt, late, waits,
         dispatch, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    const write = momentWriter(db, 'report')
    return (stream, facts) => {
      const item = reportOf(facts, contentDigest)
      if (item === null) return
      const { incident, type, ordinal, status, draftedAt, signedAt, sentAt, late, open } = item
      insert.run(
        ...[stream, incident, type, ordinal, status, draftedAt, signedAt, sentAt, late, waits(item) ? 1 : 0],
        ...[open === null || status === 'void' ? null : open.key, JSON.stringify(item)],
      )
      write(stream, incident, momentsIn(stream, item))
    }
  },
  queries: reportQueriesRun,
  carried: carriedReports,
  moments: momentsOf('report'),
}

import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import { PERSONAL_DATA_DAYS } from '../../domain/review/personal-data.ts'
import { DAY } from '../../domain/time.ts'
import { prepared } from '../prepared.ts'
import type { ReviewBody } from './review-body.ts'
import { openImprovements } from './review-queries.ts'

/** Improvements whose date has passed, and personal data of ended responses that nobody has destroyed. */
export function carriedReviews(db: Database, now: number): CarriedItem[] {
  const late = openImprovements(db)
    .filter(({ due }) => due !== null && due < now)
    .map(
      (row): CarriedItem => ({
        key: `${row.review}#${row.key}`,
        group: 'review',
        title: row.text.slice(0, 300),
        text: `${row.incidentTitle}的整改；核验：${row.check}`.slice(0, 4000),
        source: row.review,
        owner: row.ownerName ?? (row.unit || null),
        since: row.at,
        due: row.due,
        level: null,
      }),
    )
  return [...late, ...personalDue(db, now)]
}

/** Callers' names and numbers of incidents closed longer ago than they may be kept (突发事件应对法 第八十五条). */
function personalDue(db: Database, now: number): CarriedItem[] {
  const before = now - PERSONAL_DATA_DAYS * DAY
  const rows = prepared<{
    incident: string
    title: string
    closedAt: number
    held: number
    body: string | null
  }>(
    db,
    `SELECT i.stream AS incident, i.title, i.closedAt,
       (SELECT count(*) FROM log_entry e WHERE e.incident = i.stream AND (e.caller IS NOT NULL OR e.phone IS NOT NULL)) AS held,
       (SELECT body FROM review_state r WHERE r.incident = i.stream) AS body
     FROM incident_case i WHERE i.status = 'closed' AND i.closedAt < ?`,
  ).all(before)
  return rows.flatMap(({ incident, title, closedAt, held, body }) => {
    const all = body === null ? [] : (JSON.parse(body) as ReviewBody).exemptions
    const isExempt = all.some(({ stream, until }) => stream === null && now < until)
    if (held === 0 || isExempt) return []
    return [
      {
        key: `${incident}#personal`,
        group: 'review',
        title: `${title.slice(0, 200)}：个人信息应销毁`,
        text: `还有 ${held} 条记录留有来电人姓名或电话；处置结束已满 ${PERSONAL_DATA_DAYS} 天`,
        source: incident,
        owner: null,
        since: closedAt,
        due: closedAt + PERSONAL_DATA_DAYS * DAY,
        level: null,
      },
    ]
  })
}

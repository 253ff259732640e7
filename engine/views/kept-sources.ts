import type { Database } from 'better-sqlite3'
import { idOf, kindOf } from '../../domain/envelope.ts'
import { prepared, preparedValue } from '../prepared.ts'

/** Kinds whose stream bears the id of their incident. */
const byId = ['response', 'fourone', 'timeline', 'headquarters', 'deadline', 'factsheet', 'review', 'scheme']
/** Where a row says to what it belongs. */
const above: Record<string, string> = {
  order: 'SELECT incident FROM order_item WHERE stream = ?',
  report: 'SELECT incident FROM report_item WHERE stream = ?',
  log: 'SELECT incident FROM log_entry WHERE stream = ?',
  meeting: 'SELECT incident FROM meeting_item WHERE stream = ?',
  decision: 'SELECT incident FROM decision_item WHERE stream = ?',
  alarm: 'SELECT source FROM alarm_item WHERE stream = ?',
  reminder: `SELECT json_extract(body, '$.source') FROM reminder_item WHERE stream = ?`,
  standing: `SELECT json_extract(body, '$.source') FROM standing_item WHERE stream = ?`,
}
const DEEPEST = 4

/** Tells of a stream whether it belongs to an incident that only some of the district's seats may know of. */
export function keptSources(db: Database): (source: string | null) => boolean {
  const kept = prepared<{ stream: string }>(
    db,
    `SELECT stream FROM incident_case WHERE restricted = 1 AND json_extract(body, '$.seats') IS NOT NULL`,
  ).all()
  if (kept.length === 0) return () => false
  const incidents = new Set(kept.map(({ stream }) => stream))
  return (source) => {
    let top = source
    for (let steps = 0; top !== null && kindOf(top) !== 'incident' && steps < DEEPEST; steps++) {
      top = belongsTo(db, top)
    }
    return top !== null && incidents.has(top)
  }
}

function belongsTo(db: Database, stream: string): string | null {
  const kind = kindOf(stream)
  if (byId.includes(kind)) return `incident/${idOf(stream)}`
  if (kind === 'activation') return `incident/${idOf(stream).slice(0, idOf(stream).lastIndexOf('.'))}`
  const sql = above[kind]
  return sql === undefined ? null : (preparedValue<string>(db, sql).get(stream) ?? null)
}

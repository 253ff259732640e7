import type { LogRow } from '../../domain/log/rows.ts'
import { digits, SAME_ENOUGH, sameness } from '../../domain/log/same.ts'
import { prepared } from '../prepared.ts'
import type { ViewQuery } from '../view.ts'
import { INCIDENT_OF_LINE } from './log-rows.ts'

/** Calls looked through, the newest. */
const CALLS = 400

interface Call extends Pick<LogRow, 'at' | 'text' | 'phone' | 'incident'> {
  stream: string
  place: string
}
interface Case {
  stream: string
  title: string
  place: string
  level: number | null
  reportedAt: number
}

/** 可能是同一件事: open incidents and calls since then that are like what is being said. */
export const logSame: ViewQuery<'log.same'> = {
  kinds: ['log', 'incident'],
  run(db, { phone, place, words, since, own }) {
    const asked = { phone, place, words }
    const calls = prepared<Call>(
      db,
      `SELECT e.stream, e.at, substr(e.text, 1, 500) AS text, e.phone, ${INCIDENT_OF_LINE} AS incident,
         json_extract(e.call, '$.place') AS place
       FROM log_entry e WHERE e.call IS NOT NULL AND e.at >= ? ORDER BY e.at DESC LIMIT ${CALLS}`,
    )
      .all(since)
      .filter(({ stream }) => stream !== own)
      .map((one) => ({
        key: one.stream,
        type: 'call' as const,
        at: one.at,
        title: one.text.slice(0, 200),
        level: null,
        likeness: sameness(asked, { phone: one.phone, place: one.place, words: one.text }),
        samePhone: one.phone !== null && digits(phone) !== '' && digits(one.phone) === digits(phone),
        incident: one.incident,
      }))
    const incidents = prepared<Case>(
      db,
      `SELECT stream, title, place, level, reportedAt FROM incident_case WHERE status <> 'closed'`,
    )
      .all()
      .map((one) => ({
        key: one.stream,
        type: 'incident' as const,
        at: one.reportedAt,
        title: one.title,
        level: one.level,
        likeness: sameness(asked, { phone: null, place: one.place, words: one.title }),
        samePhone: false,
        incident: one.stream,
      }))
    return [...incidents, ...calls]
      .filter(({ likeness }) => likeness >= SAME_ENOUGH)
      .sort((a, b) => b.likeness - a.likeness || b.at - a.at)
      .slice(0, 8)
  },
}

/** Who called from a number before. */
export const logCaller: ViewQuery<'log.caller'> = {
  kinds: ['log'],
  run(db, { phone }) {
    const number = digits(phone)
    if (number.length < 3) return []
    return prepared<{
      key: string
      at: number
      caller: string | null
      unit: string
      title: string
      text: string
    }>(
      db,
      `SELECT stream AS key, at, caller, coalesce(json_extract(call, '$.callerUnit'), '') AS unit,
         coalesce(json_extract(call, '$.callerTitle'), '') AS title, substr(text, 1, 200) AS text
       FROM log_entry WHERE digits = ? ORDER BY at DESC LIMIT 5`,
    ).all(number)
  },
}

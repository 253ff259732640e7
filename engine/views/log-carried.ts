import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import { prepared } from '../prepared.ts'
import type { Step } from './log-steps.ts'

interface Stored {
  stream: string
  text: string
  owed: string
}

/** Instructions not carried out (待落实批示) and those nobody else has read (未读): the next shift inherits both. */
export function carriedLines(db: Database): CarriedItem[] {
  return prepared<Stored>(
    db,
    'SELECT stream, text, owed FROM log_entry WHERE owed IS NOT NULL ORDER BY at, stream',
  )
    .all()
    .flatMap(({ stream, text, owed }) => {
      const { open, unread } = JSON.parse(owed) as { open: Step[]; unread: Step[] }
      return [
        ...open.map((step) => itemOf(stream, text, step, 'instruction')),
        ...unread.map((step) => itemOf(stream, text, step, 'unread')),
      ]
    })
}

function itemOf(stream: string, line: string, step: Step, group: 'instruction' | 'unread'): CarriedItem {
  const how = step.byPhone ? (step.readBack ? '电话批示，已复诵' : '电话批示，未复诵') : '书面批示'
  return {
    key: `${group}/${stream}/${step.key}`,
    group,
    title: cut(`${step.whom ?? ''}：${step.text}`, 300),
    text: cut(`${group === 'unread' ? '还没有人阅签；' : '还没有落实；'}${how}；原记录：${line}`, 4000),
    source: stream,
    owner: step.person ?? step.seat,
    since: step.at,
    due: null,
    level: null,
  }
}

/** At most so many UTF-16 units, never cut inside a character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > length - 1) break
    kept += character
  }
  return `${kept}…`
}

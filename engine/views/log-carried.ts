import type { Database } from 'better-sqlite3'
import type { CarriedItem } from '../../domain/carried/carried.ts'
import { prepared } from '../prepared.ts'
import type { Step } from './log-steps.ts'

interface Stored {
  stream: string
  text: string
  owed: string
}

interface Owed {
  open: Step[]
  unread: Step[]
  reads: Step[]
}

/**
 * Instructions not carried out (待落实批示), and those that are unread: nobody else than who wrote them down has read
 * them, or they are still open and nobody of the shift that is on has (阅签逐班).
 */
export function carriedLines(db: Database): CarriedItem[] {
  const shift = newestShift(db)
  return prepared<Stored>(
    db,
    'SELECT stream, text, owed FROM log_entry WHERE owed IS NOT NULL ORDER BY at, stream',
  )
    .all()
    .flatMap(({ stream, text, owed }) => {
      const { open, unread, reads } = JSON.parse(owed) as Owed
      const anew = open.filter(
        (step) => isNewTo(shift, step, reads) && !unread.some(({ key }) => key === step.key),
      )
      return [
        ...open.map((step) => itemOf(stream, text, step, 'instruction')),
        ...[...unread, ...anew].map((step) => itemOf(stream, text, step, 'unread')),
      ]
    })
}

interface Turn {
  stream: string
  startedAt: number
}

/** The shift that began last; undefined before the first. */
function newestShift(db: Database): Turn | undefined {
  return prepared<Turn>(
    db,
    `SELECT stream, startedAt FROM shift_turn WHERE startedAt IS NOT NULL
     ORDER BY startedAt DESC, stream DESC LIMIT 1`,
  ).get()
}

/** Given before this shift began, and read by nobody in it. */
function isNewTo(shift: Turn | undefined, { at }: Step, reads: readonly Step[]): boolean {
  return shift !== undefined && at < shift.startedAt && !reads.some((read) => read.shift === shift.stream)
}

function itemOf(stream: string, line: string, step: Step, group: 'instruction' | 'unread'): CarriedItem {
  const isOpen = group === 'instruction'
  const state = !isOpen
    ? '本班还没有人阅签'
    : step.responsible == null
      ? '还没有落实，没有指定承办'
      : '还没有落实'
  const how = step.byPhone ? (step.readBack ? '电话批示，已复诵' : '电话批示，未复诵') : '书面批示'
  return {
    key: `${group}/${stream}/${step.key}`,
    group,
    title: cut(`${step.whom ?? ''}：${step.text}`, 300),
    text: cut(`${state}；${how}；原记录：${line}`, 4000),
    source: stream,
    // Who carries it out, never the clerk who wrote it down; reading is up to whoever is on duty.
    owner: isOpen ? (step.responsible ?? null) : (step.person ?? step.seat),
    since: step.at,
    due: isOpen ? (step.due ?? null) : null,
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

import type { Database } from 'better-sqlite3'
import type { ShiftPost } from '../../domain/post.ts'
import type { CalendarDay } from '../../domain/roster/calendar.ts'
import {
  type ApprovedSwap,
  type Effective,
  effective,
  type HandChange,
} from '../../domain/roster/effective.ts'
import type { Assignment } from '../../domain/roster/generate.ts'
import type { Pattern } from '../../domain/roster/pattern.ts'
import { prepared } from '../prepared.ts'
import type { RosterDoubt } from './roster.ts'

/** A published month of the roster. */
export interface Month {
  readonly stream: string
  readonly month: string
  readonly revision: number
  readonly withdrawn: boolean
  readonly pattern: Pattern
  readonly days: readonly CalendarDay[]
  readonly publishedAt: number
  readonly person: string | null
  readonly pending: boolean
  readonly doubts: readonly RosterDoubt[]
}
interface StoredMonth extends Omit<Month, 'withdrawn' | 'pattern' | 'days' | 'pending' | 'doubts'> {
  doubts: string
  withdrawn: number
  pattern: string
  days: string
  pending: number
}
/** A change by hand; `gone` when it was made before the month was published again. */
export interface StoredChange extends HandChange {
  readonly person: string | null
  readonly gone: boolean
}
interface StoredSwap extends Omit<ApprovedSwap, 'place' | 'give'> {
  day: string
  n: number
  post: ShiftPost
  giveDay: string | null
  giveN: number | null
}
export interface InForce extends Effective {
  readonly months: readonly Month[]
  readonly changes: readonly StoredChange[]
  readonly swaps: readonly ApprovedSwap[]
}

/** The roster in force for these months and those they are bound to by swaps. */
export function rosterInForce(db: Database, wanted: readonly string[]): InForce {
  const swaps = allSwaps(db)
  const months = bound(wanted, swaps)
  const found = months.flatMap((month) => monthsNamed(db, month))
  const standing = found.filter(({ withdrawn }) => !withdrawn)
  const assignments = standing.flatMap(({ month }) => assignmentsOf(db, month))
  const changes = found.flatMap((month) => changesOf(db, month))
  const concerned = swaps.filter(({ place }) => standing.some(({ month }) => place.day.startsWith(month)))
  const applied = changes.filter(({ gone }) => !gone)
  return { months: found, changes, swaps: concerned, ...effective(assignments, applied, concerned) }
}

function allSwaps(db: Database): ApprovedSwap[] {
  return prepared<StoredSwap>(
    db,
    `SELECT id AS key, day, n, post, leaves AS "from", taker, giveDay, giveN, why, decidedAt AS at
       FROM swap_request WHERE status = 'approved' ORDER BY decidedAt, stream`,
  )
    .all()
    .map(({ day, n, post, giveDay, giveN, ...rest }) => ({
      ...rest,
      place: { day, n, post },
      give: giveDay === null || giveN === null ? null : { day: giveDay, n: giveN, post },
    }))
}

/** The months wanted and every month a swap ties to one of them. */
function bound(wanted: readonly string[], swaps: readonly ApprovedSwap[]): string[] {
  const months = new Set(wanted)
  for (let size = -1; size !== months.size; ) {
    size = months.size
    for (const { place, give } of swaps) {
      if (give === null) continue
      const both = [place.day.slice(0, 7), give.day.slice(0, 7)]
      if (both.some((month) => months.has(month))) for (const month of both) months.add(month)
    }
  }
  return [...months].sort()
}

function monthsNamed(db: Database, month: string): Month[] {
  return prepared<StoredMonth>(
    db,
    `SELECT stream, month, revision, withdrawn, pattern, days, publishedAt, person, pending, doubts
       FROM roster_month WHERE month = ?`,
  )
    .all(month)
    .map((stored) => ({
      ...stored,
      withdrawn: stored.withdrawn === 1,
      pending: stored.pending === 1,
      pattern: JSON.parse(stored.pattern),
      days: JSON.parse(stored.days),
      doubts: JSON.parse(stored.doubts),
    }))
}

function assignmentsOf(db: Database, month: string): Assignment[] {
  return prepared<Assignment>(
    db,
    'SELECT day, n, post, person FROM roster_assignment WHERE month = ? ORDER BY place',
  ).all(month)
}

function changesOf(db: Database, { month, revision }: Month): StoredChange[] {
  return prepared<Omit<StoredChange, 'gone'> & { revision: number }>(
    db,
    `SELECT key, day, n, post, leaves AS "from", comes AS "to", why, at, person, revision
       FROM roster_change WHERE month = ? ORDER BY at, key`,
  )
    .all(month)
    .map(({ revision: made, ...change }) => ({ ...change, gone: made < revision }))
}

import type { BoardRow } from '../../domain/activation/rows.ts'
import { clockTime, howLong } from '../../domain/time.ts'
import { text } from './text.ts'

export interface PlanLine {
  key: string
  n: number
  title: string
  owner: string
  look: 'late' | 'now' | 'done' | 'waiting'
  words: string
}

/** Pure: late steps first, the longest late on top, then what is under way by its time, then what was settled last. */
export function planLines(rows: readonly BoardRow[], now: number): PlanLine[] {
  return rows
    .filter(({ state, late }) => state !== 'waiting' || late)
    .toSorted((a, b) => rank(a) - rank(b) || timeOf(a) - timeOf(b) || a.n - b.n)
    .map((row) => ({
      key: row.key,
      n: row.n,
      title: row.title,
      owner: row.owner,
      ...stateOf(row, now),
    }))
}

/** Figures of the head: how many are settled of all, and how many are late. */
export function planCounts(rows: readonly BoardRow[]): string[] {
  const settled = rows.filter(({ settledAt }) => settledAt !== null).length
  const late = rows.filter(isLate).length
  return [text.settled(settled, rows.length), ...(late > 0 ? [text.overdue(late)] : [])]
}

const isLate = ({ late, settledAt }: BoardRow): boolean => late && settledAt === null

function rank(row: BoardRow): number {
  if (isLate(row)) return 0
  return row.settledAt === null ? 1 : 2
}

/** By due time while it is not settled, what has none behind; the newest first once it is. */
function timeOf({ settledAt, dueAt }: BoardRow): number {
  return settledAt === null ? (dueAt ?? Number.MAX_SAFE_INTEGER) : -settledAt
}

function stateOf(row: BoardRow, now: number): Pick<PlanLine, 'look' | 'words'> {
  const { state, settledAt, dueAt, ordered } = row
  if (settledAt !== null) {
    return { look: 'done', words: `${text.steps[state]} ${clockTime(settledAt)}` }
  }
  if (isLate(row) && dueAt !== null) return { look: 'late', words: text.late(howLong(now - dueAt)) }
  const through = ordered === null ? '' : ` ${ordered.finished}/${ordered.receivers}`
  if (state === 'given') return { look: 'now', words: `${text.steps.given}${through}` }
  return { look: 'now', words: dueAt === null ? text.steps[state] : text.before(clockTime(dueAt)) }
}

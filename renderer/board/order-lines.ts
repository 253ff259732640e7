import type { MatrixRow } from '../../domain/order/rows.ts'
import { type OrderStep, orderSteps, orderWaitingText } from '../../domain/order/steps.ts'
import { clockTime, howLong } from '../../domain/time.ts'
import { text } from './text.ts'

/** Columns of the board; whether somebody has read it is nothing to look at from six metres. */
export const boardSteps = ['issued', 'delivered', 'acknowledged', 'arrived', 'feedback', 'completed'] as const
export type BoardStep = (typeof boardSteps)[number]

export interface OrderCell {
  look: 'reached' | 'furthest' | 'waiting' | 'late' | 'none'
  words: string
}
export interface OrderLine {
  key: string
  unit: string
  cells: Record<BoardStep, OrderCell>
  /** The cell that says where it stands. */
  at: BoardStep
}

/** Pure: problem rows first: late (longest first), refused, not sent, not delivered, not acknowledged, then the rest. */
export function orderLines(rows: readonly MatrixRow[], now: number): OrderLine[] {
  return [...rows]
    .sort((a, b) => rank(a) - rank(b) || (a.overdue?.since ?? 0) - (b.overdue?.since ?? 0))
    .map((row) => {
      const { cells, at } = cellsOf(row, now)
      return { key: row.key, unit: row.unit, cells, at }
    })
}

function rank({ overdue, refusedAt, waiting, steps }: MatrixRow): number {
  if (overdue !== null) return 0
  if (refusedAt !== null) return 1
  if (waiting === 'pending') return 2
  if (waiting === 'undelivered') return 3
  if (waiting === 'unacknowledged') return 4
  return 5 + orderSteps.filter((step) => steps[step] !== null).length
}

function cellsOf(row: MatrixRow, now: number): Pick<OrderLine, 'cells' | 'at'> {
  const { steps, overdue, waiting, refusedAt } = row
  const furthest = boardSteps.findLast((step) => steps[step] !== null) ?? 'issued'
  const cells = Object.fromEntries(
    boardSteps.map((step) => {
      const reached = steps[step]
      if (reached === null) return [step, { look: 'none', words: '—' }]
      return [step, { look: step === furthest ? 'furthest' : 'reached', words: clockTime(reached.at) }]
    }),
  ) as Record<BoardStep, OrderCell>
  let at: BoardStep = furthest
  const say = (step: BoardStep, cell: OrderCell) => {
    cells[step] = cell
    at = step
  }
  if (waiting !== null) say(waitsAt[waiting], { look: 'waiting', words: orderWaitingText[waiting] })
  if (refusedAt !== null) say('acknowledged', { look: 'late', words: text.refused })
  if (overdue !== null) say(overdue.step, { look: 'late', words: text.late(howLate(now - overdue.since)) })
  return { cells, at }
}

const waitsAt = { pending: 'issued', undelivered: 'delivered', unacknowledged: 'acknowledged' } as const

/** `6 分`: a cell has room for four signs. */
function howLate(ms: number): string {
  return howLong(ms).split(' ').slice(0, 2).join(' ').replace('分钟', '分')
}

/** Figures of the head: how many units, late, not delivered, arrived; a narrow tile cuts off the last. */
export function orderCounts(rows: readonly MatrixRow[]): string[] {
  const count = (is: (row: MatrixRow) => boolean) => rows.filter(is).length
  const reached = (step: OrderStep) => count(({ steps }) => steps[step] !== null)
  const late = count(({ overdue }) => overdue !== null)
  const undelivered = count(({ waiting }) => waiting === 'undelivered' || waiting === 'pending')
  return [
    text.units(rows.length),
    ...(late > 0 ? [text.overdue(late)] : []),
    ...(undelivered > 0 ? [text.undelivered(undelivered)] : []),
    text.arrived(reached('arrived')),
  ]
}

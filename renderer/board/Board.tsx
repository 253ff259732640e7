import { type ComponentType, useCallback } from 'react'
import type { IncidentRow } from '../../domain/incident/rows.ts'
import { type BoardKind, readBoard } from '../../domain/scene/board.ts'
import { useQuery } from '../desk/useQuery.ts'
import { BoardFrame } from './BoardFrame.tsx'
import { ClockBoard } from './ClockBoard.tsx'
import { DeadlineBoard } from './DeadlineBoard.tsx'
import { FactsheetBoard } from './FactsheetBoard.tsx'
import { FouroneBoard } from './FouroneBoard.tsx'
import { OrderBoard } from './OrderBoard.tsx'
import { PlanBoard } from './PlanBoard.tsx'
import { TimelineBoard } from './TimelineBoard.tsx'
import { text } from './text.ts'

export type BoardBody = ComponentType<{
  incident: IncidentRow
  /** Told once its rows are there, and taken back when it goes. */
  onReady: (isReady: boolean) => void
}>

const bodies: Record<BoardKind, BoardBody> = {
  clock: ClockBoard,
  factsheet: FactsheetBoard,
  order: OrderBoard,
  deadline: DeadlineBoard,
  fourone: FouroneBoard,
  timeline: TimelineBoard,
  plan: PlanBoard,
}

/** One board, drawn from this window's own rows. What this seat may not know is said calmly. */
export function Board({
  feed,
  onReady,
}: {
  feed: string
  onReady: (feed: string, isReady: boolean) => void
}) {
  const board = readBoard(feed)
  const { rows, loading, failed } = useQuery(
    'incident.one',
    board === null ? null : { stream: board.incident },
  )
  const tell = useCallback((isReady: boolean) => onReady(feed, isReady), [feed, onReady])
  const incident = rows[0]
  if (board === null) return <BoardFrame calm={text.unknown} onReady={tell} />
  if (failed !== null) return <BoardFrame calm={failed} onReady={tell} />
  if (loading) return null
  // The desk beside the wall may see it; whoever stands before the wall may not.
  if (incident === undefined || incident.restricted) return <BoardFrame calm={text.hidden} onReady={tell} />
  const Body = bodies[board.kind]
  return <Body incident={incident} onReady={tell} />
}

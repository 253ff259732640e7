import { calendarDay, clockTime } from '../../domain/time.ts'
import type { TimelineRow } from '../../domain/timeline/rows.ts'
import { useToday } from '../desk/useNow.ts'
import { useQuery } from '../desk/useQuery.ts'
import type { BoardBody } from './Board.tsx'
import { BoardFrame } from './BoardFrame.tsx'
import styles from './TimelineBoard.module.css'
import { text } from './text.ts'

/** No tile has room for more lines. */
const LINES = 24

/** 时间线: only what somebody let onto it; the newest stands at the bottom, what does not fit is left out above. */
export const TimelineBoard: BoardBody = ({ incident, onReady }) => {
  const today = useToday()
  const { rows, loading, failed } = useQuery('timeline.of', {
    incident: incident.key,
    only: 'approved',
    limit: LINES,
    before: null,
  })
  return (
    <BoardFrame
      title={text.timeline}
      about={incident.title}
      calm={failed ?? (rows.length === 0 ? text.noMoments : undefined)}
      loading={loading}
      onReady={onReady}
    >
      <ol className={styles.lines} aria-label={text.timeline}>
        {[...rows].reverse().map((row) => (
          <li key={row.key} className={styles.line}>
            <span className={styles.clock}>{clockOf(row, today)}</span>
            <span className={styles.words}>{row.approved?.text ?? row.text}</span>
          </li>
        ))}
      </ol>
    </BoardFrame>
  )
}

function clockOf({ at }: TimelineRow, today: string): string {
  const day = calendarDay(at)
  return day === today ? clockTime(at) : `${Number(day.slice(8))} 日 ${clockTime(at)}`
}

import type { CSSProperties } from 'react'
import type { FigureRow } from '../../domain/factsheet/rows.ts'
import { clockTime } from '../../domain/time.ts'
import { useQuery } from '../desk/useQuery.ts'
import type { BoardBody } from './Board.tsx'
import { BoardFrame } from './BoardFrame.tsx'
import styles from './FactsheetBoard.module.css'
import { text } from './text.ts'

/** What people ask first, in the order they ask it. */
const FIRST: readonly FigureRow['key'][] = [
  'dead',
  'injured',
  'missing',
  'trapped',
  'movedPeople',
  'affected',
]
const LARGE = 3

/** 口径: the approved figures and nothing else, three of them large. */
export const FactsheetBoard: BoardBody = ({ incident, onReady }) => {
  const { rows, loading, failed } = useQuery('factsheet.current', { incident: incident.key })
  const sheet = rows[0]
  const isApproved = sheet !== undefined && sheet.version > 0
  const figures = isApproved ? firstFigures(sheet.figures) : []
  const large = figures.slice(0, LARGE)
  const digits = Math.max(1, ...large.map(({ value }) => String(value).length))
  return (
    <BoardFrame
      title={isApproved ? text.version(sheet.version) : text.factsheet}
      about={incident.title}
      note={
        isApproved ? text.approved(clockTime(sheet.approvedAt ?? 0), sheet.approverName ?? '') : undefined
      }
      calm={failed ?? (figures.length === 0 ? text.noFacts : undefined)}
      loading={loading}
      onReady={onReady}
    >
      <dl className={styles.figures} style={{ '--digits': digits } as CSSProperties}>
        {large.map(({ key, label, value }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.rest}>
        {figures.slice(LARGE).map(({ key, label, value, unit }) => (
          <span key={key}>
            {label} {value} {unit}
          </span>
        ))}
      </p>
    </BoardFrame>
  )
}

function firstFigures(figures: readonly FigureRow[]): FigureRow[] {
  const place = ({ key }: FigureRow) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length)
  return [...figures].sort((a, b) => place(a) - place(b))
}

import { levelText } from '../../domain/incident/incident.ts'
import { responseLevelText } from '../../domain/response/response.ts'
import { clockTime } from '../../domain/time.ts'
import { elapsed } from '../desk/elapsed.ts'
import { useNow } from '../desk/useNow.ts'
import { useQuery } from '../desk/useQuery.ts'
import { LevelMark } from '../ui/LevelMark.tsx'
import type { BoardBody } from './Board.tsx'
import { BoardFrame } from './BoardFrame.tsx'
import styles from './ClockBoard.module.css'
import { text } from './text.ts'

/** 事件时钟: what it is, how long it has been going on, and its levels, each under its own name. */
export const ClockBoard: BoardBody = ({ incident, onReady }) => {
  const now = useNow()
  const { occurredAt, receivedAt, closed, level } = incident
  const { rows, loading } = useQuery('response.one', { incident: incident.key })
  const response = rows[0]
  const from = occurredAt ?? receivedAt
  const { clock } = elapsed((closed?.at ?? now) - from)
  const began = text.since(occurredAt === null ? text.received : text.occurred, clockTime(from))
  return (
    <BoardFrame
      title={incident.title}
      foot={closed === null ? began : text.stopped(clockTime(closed.at))}
      loading={loading}
      onReady={onReady}
    >
      <p className={styles.clock} data-long={clock.length > 5 ? 'yes' : 'no'}>
        T+{clock}
      </p>
      <dl className={styles.levels}>
        <div>
          <dt>{text.level}</dt>
          <dd>
            <LevelMark level={level} word={level === null ? text.unleveled : levelText[level]} />
          </dd>
        </div>
        <div>
          <dt>{text.response}</dt>
          <dd>
            {response?.status === 'on' ? (
              <LevelMark level={response.level} word={responseLevelText[response.level]} />
            ) : (
              <span className={styles.none}>
                {response === undefined ? text.noResponse : text.endedResponse}
              </span>
            )}
          </dd>
        </div>
      </dl>
    </BoardFrame>
  )
}

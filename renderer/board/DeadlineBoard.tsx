import { clockWords } from '../../domain/deadline/clock.ts'
import type { ClockRow } from '../../domain/deadline/rows.ts'
import { clockTime } from '../../domain/time.ts'
import { useMinute } from '../desk/useNow.ts'
import { useQuery } from '../desk/useQuery.ts'
import { Icon } from '../ui/Icon.tsx'
import type { BoardBody } from './Board.tsx'
import { BoardFrame } from './BoardFrame.tsx'
import styles from './DeadlineBoard.module.css'
import { Fitted } from './Fitted.tsx'
import { text } from './text.ts'

type Running = ClockRow & { dueAt: number }

/** 报送倒计时: the nearest clock large, words first and bar second; the next ones below. */
export const DeadlineBoard: BoardBody = ({ incident, onReady }) => {
  const now = useMinute()
  const { rows, loading, failed } = useQuery(
    'deadline.clocks',
    { incident: incident.key, now },
    { keep: true },
  )
  const [first, ...rest] = rows.filter(isRunning).sort((a, b) => a.dueAt - b.dueAt)
  return (
    <BoardFrame
      title={first === undefined ? text.deadline : <Title clock={first} />}
      about={incident.title}
      note={first === undefined ? undefined : text.before(clockTime(first.dueAt))}
      calm={failed ?? (first === undefined ? text.noClocks : undefined)}
      loading={loading}
      onReady={onReady}
    >
      {first !== undefined && (
        <>
          <Remaining words={clockWords(first.dueAt, now)} />
          <p className={styles.bar} data-stage={first.stage}>
            <i style={{ width: `${Math.round(first.progress * 100)}%` }} />
          </p>
          <p className={styles.owner}>{first.owner === null ? '' : text.owner(first.owner)}</p>
          <Fitted rows={rest} label={text.deadline} rest={text.moreClocks}>
            {(clock) => (
              <p className={styles.line}>
                <span>{clock.label}</span>
                <span>{clockWords(clock.dueAt, now)}</span>
              </p>
            )}
          </Fitted>
        </>
      )}
    </BoardFrame>
  )
}

function isRunning(clock: ClockRow): clock is Running {
  return clock.dueAt !== null && clock.doneAt === null && clock.stage !== 'waiting'
}

function Title({ clock }: { clock: Running }) {
  return (
    <>
      <span className={styles.icon} data-stage={clock.stage}>
        <Icon name="clock" size={24} />
      </span>
      {clock.label}
    </>
  )
}

/** `还剩 12 分钟`: the numbers large, what is counted small. */
function Remaining({ words }: { words: string }) {
  const [what = '', ...parts] = words.split(' ')
  return (
    <p className={styles.remaining}>
      <span className={styles.what}>{what}</span>
      {parts.map((part) => (/^\d+$/.test(part) ? <b key={part}>{part}</b> : <span key={part}>{part}</span>))}
    </p>
  )
}

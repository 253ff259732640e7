import { type ClockStage, clockWords, progressOf, stageOf } from '../../domain/deadline/clock.ts'
import { HOUR, howLong } from '../../domain/time.ts'
import { text as clockText } from '../desk/deadline-text.ts'
import { useStartDeadlines } from '../desk/use-start-deadlines.ts'
import { useMinute, useNow } from '../desk/useNow.ts'
import { useQuery } from '../desk/useQuery.ts'
import { useWho } from '../desk/useWho.ts'
import { classNames } from '../ui/class-names.ts'
import { Icon } from '../ui/Icon.tsx'
import { toggleAlarms } from './alarm-list.ts'
import { goToSource } from './go-to-source.ts'
import styles from './TurnClock.module.css'
import { text } from './text.ts'

/** What is no report and says no beginning fills its bar over the last hour. */
const WHOLE = HOUR

interface Asking {
  readonly key: string
  readonly title: string
  readonly source: string | null
  readonly startAt: number
  readonly dueAt: number
  readonly isReport: boolean
  /** It is told upwards; 初判 is not. */
  readonly isTold: boolean
}

/** What is late, reports before all else and the longest first, and what will be due first. */
function useAsking(now: number): { late: Asking[]; next: Asking | undefined } {
  // By the minute: the answer must not be asked anew every second.
  const minute = useMinute()
  const { rows: clocks } = useQuery('deadline.nearest', { now: minute }, { keep: true })
  const { rows: carried } = useQuery('duty.carried', { now: minute }, { keep: true })
  const reports = clocks.flatMap(
    ({ key, label, ending, incidentTitle, incident, startAt, dueAt }): Asking[] => {
      if (startAt === null || dueAt === null) return []
      const title = clockText.due(label, cut(incidentTitle))
      return [{ key, title, source: incident, startAt, dueAt, isReport: true, isTold: ending !== 'level' }]
    },
  )
  const others = carried.flatMap(({ key, title, source, due, group }): Asking[] =>
    due === null || group === 'deadline' || group === 'silenced'
      ? []
      : [
          {
            key,
            title: cut(title),
            source,
            startAt: due - WHOLE,
            dueAt: due,
            isReport: false,
            isTold: false,
          },
        ],
  )
  const all = [...reports, ...others].sort((a, b) => a.dueAt - b.dueAt)
  const late = all.filter(({ dueAt }) => dueAt <= now)
  // A report of this hour comes before all else; other things only in their last hour.
  const running = all.filter(({ isReport, dueAt }) => dueAt > now && (isReport || dueAt - now <= WHOLE))
  return {
    late: [...late.filter(({ isReport }) => isReport), ...late.filter(({ isReport }) => !isReport)],
    next: running.find(({ isReport, dueAt }) => isReport && dueAt - now <= WHOLE) ?? running[0],
  }
}

/** On every screen: what is late already with a count of all alarms, then the report that is due first, counting down. */
export function NearestDue() {
  const now = useNow()
  useStartDeadlines()
  const { late, next } = useAsking(now)
  return (
    <>
      <Late late={late} now={now} />
      {next !== undefined && <Next next={next} now={now} />}
    </>
  )
}

/** Opens the list of alarms: the one thing that is late longest, and how many ask. */
function Late({ late, now }: { late: readonly Asking[]; now: number }) {
  const isDistrict = useWho()?.role === 'district'
  const minute = useMinute()
  const { rows: alarms } = useQuery('alarm.now', isDistrict ? { now: minute } : null, { keep: true })
  const [first] = late
  const count = Math.max(late.length, alarms.length)
  if (count === 0) return null
  const isRed = first !== undefined || alarms.some(({ rank }) => rank === 'urgent')
  const words = first === undefined ? text.alarms : text.overdue(howLong(now - first.dueAt))
  return (
    <button
      type="button"
      className={styles.clock}
      aria-label={text.alarmsCount(count, first === undefined ? '' : `${first.title} ${words}`)}
      onClick={() => (isDistrict ? toggleAlarms() : goToSource(first?.source ?? null))}
    >
      <span className={classNames(styles.count, isRed && styles.red)}>
        <Icon name="bell" size={16} />
        {count}
      </span>
      <span className={styles.words}>
        <small>{first?.title ?? text.alarmsSeen}</small>
        <b className={first === undefined ? undefined : styles.late}>{words}</b>
      </span>
    </button>
  )
}

function Next({ next, now }: { next: Asking; now: number }) {
  const span = { startAt: next.startAt, dueAt: next.dueAt, doneAt: null }
  const stage: ClockStage = stageOf(span, now)
  const look = stage === 'over' || stage === 'soon' || stage === 'half' ? stage : 'calm'
  const left = clockWords(next.dueAt, now)
  const words = next.isReport
    ? next.isTold
      ? clockText.toReport(left)
      : left
    : text.remaining(howLong(next.dueAt - now))
  return (
    <button type="button" className={styles.clock} onClick={() => goToSource(next.source)}>
      <span className={styles[look]}>
        <Icon name="clock" size={28} />
      </span>
      <span className={styles.words}>
        <small>{next.title}</small>
        <b>{words}</b>
        <progress className={styles[look]} max={1} value={progressOf(span, now)} aria-label={words} />
      </span>
    </button>
  )
}

/** The strip has room for a dozen characters of a title. */
function cut(title: string): string {
  const characters = [...title]
  return characters.length <= 12 ? title : `${characters.slice(0, 11).join('')}…`
}

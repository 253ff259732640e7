import { type ClockStage, clockWords, progressOf, stageOf } from '../../domain/deadline/clock.ts'
import { HOUR, howLong } from '../../domain/time.ts'
import { text as clockText } from '../desk/deadline-text.ts'
import { useStartDeadlines } from '../desk/use-start-deadlines.ts'
import { useMinute, useNow } from '../desk/useNow.ts'
import { useQuery } from '../desk/useQuery.ts'
import { Icon } from '../ui/Icon.tsx'
import { pageOf } from './page-of.ts'
import { goTo } from './place.ts'
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

/** What is due first of reports and all else that is handed over; `over` counts what is late besides. */
function useAsking(now: number): { first: Asking | undefined; over: number } {
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
    due === null || group === 'deadline'
      ? []
      : [
          {
            key,
            title: title.slice(0, 16),
            source,
            startAt: due - WHOLE,
            dueAt: due,
            isReport: false,
            isTold: false,
          },
        ],
  )
  const all = [...reports, ...others].sort((a, b) => a.dueAt - b.dueAt)
  // A report of this hour comes before all else; other things only in their last hour, and what runs before what is lost.
  const soon = all.filter(({ isReport, dueAt }) => isReport || dueAt - now <= WHOLE)
  const running = soon.filter(({ dueAt }) => dueAt > now)
  const first =
    running.find(({ isReport, dueAt }) => isReport && dueAt - now <= WHOLE) ?? running[0] ?? soon.at(-1)
  const over = all.filter(({ dueAt, key }) => dueAt <= now && key !== first?.key).length
  return { first, over }
}

/** On every screen: the report that is due first, counting down, and how many things are over. */
export function NearestDue() {
  const now = useNow()
  useStartDeadlines()
  const { first, over } = useAsking(now)
  if (first === undefined) return null
  const span = { startAt: first.startAt, dueAt: first.dueAt, doneAt: null }
  const stage: ClockStage = stageOf(span, now)
  const look = stage === 'over' || stage === 'soon' || stage === 'half' ? stage : 'calm'
  const age = howLong(Math.abs(first.dueAt - now))
  const words = first.isReport
    ? reportWords(first, now)
    : now >= first.dueAt
      ? text.overdue(age)
      : text.remaining(age)
  const { source } = first
  return (
    <button
      type="button"
      className={styles.clock}
      onClick={() => (source === null ? goTo('duty') : goTo(pageOf(source), source))}
    >
      <span className={styles[look]}>
        <Icon name="clock" size={28} />
      </span>
      <span className={styles.words}>
        <small>{[first.title, over > 0 ? text.moreOver(over) : ''].filter(Boolean).join(' · ')}</small>
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

/** `距上报还剩 12 分钟`, `已超时 3 分钟`. */
function reportWords({ dueAt, isTold }: Asking, now: number): string {
  const words = clockWords(dueAt, now)
  return now > dueAt || !isTold ? words : clockText.toReport(words)
}

import { clockTime, HOUR, howLong, MINUTE, startOfDay } from '../../domain/time.ts'
import { useNow } from '../desk/useNow.ts'
import { useQuery } from '../desk/useQuery.ts'
import { Icon } from '../ui/Icon.tsx'
import { goTo } from './place.ts'
import styles from './TurnClock.module.css'
import { text } from './text.ts'

/** Of the 24-hour pattern, where no roster says otherwise (domain practice, 未核验). */
const TURN = 8 * HOUR + 30 * MINUTE
/** What a handover takes: the bar is full where it should be done. */
const WHOLE = 30 * MINUTE

/** While a handover runs: by when it should be done, in words first. */
export function TurnClock() {
  const now = useNow()
  const handover = useQuery('handover.current', {}).rows.find(({ stage }) => stage === 'running')
  const day = handover?.incoming.slice(0, 10) ?? null
  const { rows: roster } = useQuery('roster.days', day === null ? null : { from: day, to: day })
  if (handover === undefined || day === null) return null
  const due =
    roster.find((row) => `${row.day}.${row.n}` === handover.incoming)?.from ?? startOfDay(day) + TURN
  const left = due - now
  const share = Math.min(1, Math.max(0, 1 - left / WHOLE))
  const urgency = left < 0 ? 'over' : share >= 0.8 ? 'soon' : share >= 0.5 ? 'half' : 'calm'
  const words = left < 0 ? text.overdue(howLong(-left)) : text.remaining(howLong(left))
  return (
    <button type="button" className={styles.clock} onClick={() => goTo('handover')}>
      <span className={styles[urgency]}>
        <Icon name="clock" size={28} />
      </span>
      <span className={styles.words}>
        <small>{text.turnBy(clockTime(due))}</small>
        <b>{words}</b>
        <progress className={styles[urgency]} max={1} value={left < 0 ? 1 : share} aria-label={words} />
      </span>
    </button>
  )
}

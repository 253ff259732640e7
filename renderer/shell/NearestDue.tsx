import { HOUR, howLong, MINUTE } from '../../domain/time.ts'
import { useNow } from '../desk/useNow.ts'
import { useQuery } from '../desk/useQuery.ts'
import { Icon } from '../ui/Icon.tsx'
import { pageOf } from './page-of.ts'
import { goTo } from './place.ts'
import styles from './TurnClock.module.css'
import { text } from './text.ts'

/** The bar fills over the last hour. */
const WHOLE = HOUR

/** On every screen: what is due first, counting down over its last hour, and how many more are over. */
export function NearestDue() {
  const now = useNow()
  // By the minute: the answer must not be asked anew every second.
  const { rows } = useQuery('duty.carried', { now: Math.floor(now / MINUTE) * MINUTE }, { keep: true })
  const asking = rows
    .flatMap((row) => (row.due === null ? [] : [{ ...row, due: row.due }]))
    .sort((a, b) => a.due - b.due)
  const over = asking.filter(({ due }) => due <= now)
  const first = asking.find(({ group }) => group === 'deadline') ?? asking[0]
  if (first === undefined || first.due - now > WHOLE) return null
  const left = first.due - now
  const share = Math.min(1, Math.max(0, 1 - left / WHOLE))
  const urgency = left <= 0 ? 'over' : share >= 0.8 ? 'soon' : share >= 0.5 ? 'half' : 'calm'
  const words = left <= 0 ? text.overdue(howLong(-left)) : text.remaining(howLong(left))
  const more = over.filter(({ key }) => key !== first.key).length
  return (
    <button
      type="button"
      className={styles.clock}
      onClick={() => (first.source === null ? goTo('duty') : goTo(pageOf(first.source), first.source))}
    >
      <span className={styles[urgency]}>
        <Icon name="clock" size={28} />
      </span>
      <span className={styles.words}>
        <small>
          {[first.title.slice(0, 16), more > 0 ? text.moreOver(more) : ''].filter(Boolean).join(' · ')}
        </small>
        <b>{words}</b>
        <progress className={styles[urgency]} max={1} value={left <= 0 ? 1 : share} aria-label={words} />
      </span>
    </button>
  )
}

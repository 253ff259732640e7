import { categoryText, incidentStatusText, levelText } from '../../../domain/incident/incident.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import { elapsed } from '../../desk/elapsed.ts'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { speaker } from '../../desk/speaker.ts'
import { useNow } from '../../desk/useNow.ts'
import { useWho } from '../../desk/useWho.ts'
import { LevelMark } from '../../ui/LevelMark.tsx'
import styles from './IncidentHead.module.css'
import { placeWords } from './place-words.ts'
import { text } from './text.ts'
import { useStreetName } from './useStreetName.ts'

/** T+ clock, name, level and status of an incident. */
export function IncidentHead({ incident }: { incident: IncidentRow }) {
  const now = useNow()
  const who = useWho()
  const streetName = useStreetName()
  const { occurredAt, reportedAt, closed, level, street } = incident
  const { clock, seconds } = elapsed((closed?.at ?? now) - (occurredAt ?? reportedAt))
  const by = speaker({ seat: incident.seat, person: null }, who)
  const facts = [
    placeWords(street === null ? null : streetName(street), incident.place) || text.noPlace,
    incident.category === null ? text.noCategory : categoryText[incident.category],
    incident.number === null ? text.unnumbered(by) : text.number(incident.number),
  ]
  return (
    <header className={styles.head}>
      <div className={styles.block}>
        <span className={styles.label}>
          {closed === null ? text.since(occurredAt, reportedAt) : text.stopped(closed.at)}
        </span>
        <span className={styles.clock}>
          T+{clock}
          <span className={styles.seconds}>:{seconds}</span>
        </span>
      </div>
      <div className={styles.name}>
        <h2 className={styles.title}>{incident.title}</h2>
        <p className={styles.facts}>{facts.join(' · ')}</p>
      </div>
      <div className={styles.block}>
        <span className={styles.label}>{text.levelBy(incident.verified !== null)}</span>
        <LevelMark level={level} word={level === null ? text.unleveled : levelText[level]} size={30} strong />
      </div>
      <div className={styles.block}>
        <span className={styles.label}>{text.status}</span>
        <span className={styles.status}>
          {incidentStatusText[incident.status]} {incident.pending && <PendingMark since={incident.lastAt} />}
        </span>
      </div>
    </header>
  )
}

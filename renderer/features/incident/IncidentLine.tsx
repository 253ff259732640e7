import { categoryText, incidentStatusText, levelText } from '../../../domain/incident/incident.ts'
import type { IncidentRow } from '../../../domain/incident/rows.ts'
import { howLong } from '../../../domain/time.ts'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { speaker } from '../../desk/speaker.ts'
import { useWho } from '../../desk/useWho.ts'
import { goTo } from '../../shell/place.ts'
import { Chip } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { LevelMark } from '../../ui/LevelMark.tsx'
import { ListLine } from '../../ui/ListLine.tsx'
import styles from './IncidentList.module.css'
import { placeWords } from './place-words.ts'
import { text } from './text.ts'
import { useStreetName } from './useStreetName.ts'

/** One incident of the list. A click opens it. */
export function IncidentLine({ row, now, selected }: { row: IncidentRow; now: number; selected: boolean }) {
  const who = useWho()
  const streetName = useStreetName()
  const place = placeWords(row.street === null ? null : streetName(row.street), row.place)
  const isClosed = row.closed !== null
  return (
    <ListLine
      here={selected}
      className={classNames(styles.line, selected && styles.selected, isClosed && styles.closed)}
      onPress={() => goTo('incident', row.key)}
    >
      <LevelMark level={row.level} word={row.level === null ? text.unleveled : levelText[row.level]} />
      <span className={styles.quiet}>
        {row.number === null
          ? text.unnumbered(speaker({ seat: row.seat, person: null }, who))
          : text.number(row.number)}
      </span>
      <span className={styles.name}>
        {row.title}{' '}
        {row.restricted && (
          <Chip state="plain" icon="lock">
            {text.sensitive}
          </Chip>
        )}
      </span>
      <span className={styles.quiet}>{place || text.noPlace}</span>
      <span className={styles.quiet}>
        {row.category === null ? text.noCategory : categoryText[row.category]}
      </span>
      <span className={styles.status}>
        {row.pending ? <PendingMark since={row.lastAt} /> : incidentStatusText[row.status]}
      </span>
      <span className={styles.time}>
        {row.closed !== null
          ? text.moment(row.closed.at)
          : `T+${howLong(now - (row.occurredAt ?? row.reportedAt))}`}
      </span>
    </ListLine>
  )
}

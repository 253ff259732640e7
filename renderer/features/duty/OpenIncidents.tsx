import { incidentStatusText, levelText } from '../../../domain/incident/incident.ts'
import { howLong } from '../../../domain/time.ts'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { useNow } from '../../desk/useNow.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { goTo } from '../../shell/place.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { LevelMark } from '../../ui/LevelMark.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import styles from './MustPanel.module.css'
import { text } from './text.ts'

/** Incidents that are not closed: level, name, how long it goes on, status. */
export function OpenIncidents() {
  const now = useNow()
  const { rows } = useQuery('incident.open', { limit: 200 })
  return (
    <section className={styles.section} aria-label={text.open}>
      <PanelHead title={text.open} count={text.openCount(rows.length)}>
        <KeyCap keys={['Alt', '1']} />
      </PanelHead>
      {rows.length === 0 && <EmptyState>{text.noneOpen}</EmptyState>}
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.key}>
            <button type="button" className={styles.row} onClick={() => goTo('incident', row.key)}>
              <LevelMark level={row.level} word={row.level === null ? text.unnamed : levelText[row.level]} />
              <span className={row.level !== null && row.level <= 3 ? styles.grave : styles.title}>
                {row.title}
              </span>
              {row.pending && <PendingMark since={row.lastAt} />}
              {row.status === 'reported' && (
                <span className={styles.aside}>{incidentStatusText.reported}</span>
              )}
              <span className={styles.aside}>T+{howLong(now - (row.occurredAt ?? row.reportedAt))}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

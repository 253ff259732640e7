import type { CountedFigure } from '../../../domain/document/document.ts'
import { calendarDay, clockTime } from '../../../domain/time.ts'
import { useQuery } from '../../desk/useQuery.ts'
import { openTold } from '../../shell/open-source.ts'
import { Drawer } from '../../ui/Drawer.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import styles from './FigureEntries.module.css'
import { text } from './text.ts'

/** Most that are listed; a figure of a busy month stands for more. */
const MOST = 500

/** What a figure of a paper was counted from, each leading to its record. */
export function FigureEntries({ figure, onClose }: { figure: CountedFigure; onClose: () => void }) {
  const { rows, loading, failed } = useQuery('stats.entries', { ...figure, limit: MOST })
  const none = failed ?? (loading ? text.loading : text.noEntries)
  return (
    <Drawer title={text.entries} note={text.entriesCount(rows.length, MOST)} onClose={onClose}>
      {rows.length === 0 ? (
        <EmptyState>{none}</EmptyState>
      ) : (
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.key}>
              <button
                type="button"
                className={styles.entry}
                onClick={() => openTold(row.source, row.incident)}
              >
                <span className={styles.time}>{`${calendarDay(row.at).slice(5)} ${clockTime(row.at)}`}</span>
                <span>{row.text}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Drawer>
  )
}

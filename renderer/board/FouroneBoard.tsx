import { clockWords } from '../../domain/deadline/clock.ts'
import { clockTime } from '../../domain/time.ts'
import { lapsedNow } from '../desk/links-down.ts'
import { useFeedTree } from '../desk/useFeedTree.ts'
import { useMinute } from '../desk/useNow.ts'
import { useQuery } from '../desk/useQuery.ts'
import type { BoardBody } from './Board.tsx'
import { BoardFrame } from './BoardFrame.tsx'
import styles from './FouroneBoard.module.css'
import { text } from './text.ts'

/** 四个一: each red until true, with who has it and the time of its proof. */
export const FouroneBoard: BoardBody = ({ incident, onReady }) => {
  const now = useMinute()
  const { rows, loading, failed } = useQuery('fourone.one', { incident: incident.key })
  const tree = useFeedTree()
  const items = rows.map((row) => {
    const lapsed = lapsedNow(row, tree)
    return { ...row, lapsed, met: row.met && lapsed === null }
  })
  const met = items.filter((row) => row.met).length
  return (
    <BoardFrame
      title={rows[0]?.templateName ?? text.fourone}
      about={incident.title}
      note={rows.length === 0 ? undefined : text.met(met, rows.length)}
      calm={failed ?? (rows.length === 0 ? text.noFourone : undefined)}
      loading={loading}
      onReady={onReady}
    >
      <ol className={styles.items}>
        {items.map((row) => (
          <li key={row.key} className={styles.item} data-met={row.met ? 'yes' : 'no'}>
            <b className={styles.title}>{row.title}</b>
            <p className={styles.state}>
              {row.met ? (
                <span>{text.proved(clockTime(row.proof?.by.at ?? 0))}</span>
              ) : (
                <span className={styles.open}>{text.unmet}</span>
              )}
              <span className={styles.more}>
                {row.lapsed ??
                  (row.met || row.draft === null ? null : text.drafted(row.draft)) ??
                  row.owner ??
                  (row.met ? '' : text.noOwner)}
              </span>
              {!row.met && row.due !== null && (
                <span className={styles.left}>{clockWords(row.due, now)}</span>
              )}
            </p>
          </li>
        ))}
      </ol>
    </BoardFrame>
  )
}

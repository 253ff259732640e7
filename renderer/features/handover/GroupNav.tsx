import type { HandoverRow } from '../../../domain/handover/rows.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './GroupNav.module.css'
import { groupsOf } from './groups-of.ts'
import { TickBox } from './Tick.tsx'
import { text } from './text.ts'

/** Parts of the sheet, how far each is, and the whole. */
export function GroupNav({
  row,
  here,
  onGroup,
}: {
  row: HandoverRow
  here: string | null
  onGroup: (id: string) => void
}) {
  const groups = groupsOf(row)
  const done = groups.reduce((sum, group) => sum + group.done, 0)
  const all = groups.reduce((sum, group) => sum + group.all, 0)
  return (
    <>
      <nav aria-label={text.groupsName}>
        {groups.map((group) => (
          <button
            key={group.id}
            type="button"
            className={classNames(styles.group, group.id === here && styles.here)}
            aria-current={group.id === here ? 'true' : undefined}
            onClick={() => onGroup(group.id)}
          >
            <TickBox on={group.done === group.all} half={group.done > 0} />
            <span className={styles.name}>
              {group.name}
              <small>{group.small}</small>
            </span>
            <span className={group.done === group.all ? styles.full : styles.count}>
              {group.done}/{group.all}
            </span>
          </button>
        ))}
      </nav>
      <div className={styles.progress}>
        <p className={styles.sum}>
          <span>{text.opened(done, all)}</span>
          <small>{text.left(all - done)}</small>
        </p>
        <progress className={styles.bar} max={all} value={done} aria-label={text.opened(done, all)} />
        <p className={styles.rule}>{text.rule}</p>
      </div>
    </>
  )
}

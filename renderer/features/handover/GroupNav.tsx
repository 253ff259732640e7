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
  // The items that are handed over, and the self checks beside them: two counts, as in the list beside the signatures.
  const items = groups.filter(({ id }) => id !== 'check')
  const done = items.reduce((sum, group) => sum + group.done, 0)
  const all = items.reduce((sum, group) => sum + group.all, 0)
  const checks = groups.find(({ id }) => id === 'check')
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
          <small>{text.checked(checks?.done ?? 0, checks?.all ?? 0)}</small>
        </p>
        <progress className={styles.bar} max={all} value={done} aria-label={text.opened(done, all)} />
        <p className={styles.rule}>{text.rule}</p>
      </div>
    </>
  )
}

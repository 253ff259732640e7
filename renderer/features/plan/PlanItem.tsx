import { planKindText } from '../../../domain/plan/content.ts'
import { type PlanRow, planStatusText } from '../../../domain/plan/rows.ts'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { goTo } from '../../shell/place.ts'
import { Chip } from '../../ui/Chip.tsx'
import { ListLine } from '../../ui/ListLine.tsx'
import styles from './Plan.module.css'
import { text } from './text.ts'

/** One plan in the list: what it is for, in force or not, and how healthy. */
export function PlanItem({ row, chosen }: { row: PlanRow; chosen: boolean }) {
  const { name, kind, status, version, inForce, faults, unchecked, demo } = row
  return (
    <li>
      <ListLine here={chosen} onPress={() => goTo('plan', row.key)}>
        <span className={styles.itemHead}>
          <span>{name}</span>
          <span className={styles.acts}>
            {row.pending && <PendingMark since={row.savedAt} />}
            <Chip state={status === 'expired' ? 'overdue' : status === 'draft' ? 'soon' : 'plain'}>
              {planStatusText[status]}
            </Chip>
          </span>
        </span>
        <span className={styles.quiet}>
          {[
            planKindText[kind],
            text.version(inForce ?? version),
            demo ? text.demo : '',
            faults === 0 ? text.screen.healthy : text.screen.sick(faults),
            unchecked === 0 ? '' : text.screen.unchecked(unchecked),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </ListLine>
    </li>
  )
}

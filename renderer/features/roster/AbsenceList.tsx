import type { AbsenceRow } from '../../../domain/absence/rows.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { AbsenceItem } from './AbsenceItem.tsx'
import styles from './SideList.module.css'
import { text } from './text.ts'

/** 外出报备 of this month and whoever is away now. */
export function AbsenceList({
  rows,
  now,
  onFile,
}: {
  rows: readonly AbsenceRow[]
  now: number
  onFile: () => void
}) {
  return (
    <>
      <div className={styles.tabs}>
        <span className={styles.grow} />
        <Button small label={text.absence.file} keys={['B']} onPress={onFile} />
      </div>
      <div className={styles.list}>
        {rows.length === 0 && <EmptyState>{text.absence.none}</EmptyState>}
        <ul>
          {rows.map((row) => (
            <li key={row.key}>
              <AbsenceItem row={row} now={now} />
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

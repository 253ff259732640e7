import type { PersonRow } from '../../../domain/person/rows.ts'
import { RowList } from '../../ui/RowList.tsx'
import styles from './PeopleList.module.css'
import { PersonLine } from './PersonLine.tsx'
import { text } from './text.ts'

const ROW = 34

/** People one a line. Arrows choose, Enter goes to the numbers, E edits; the end of the list asks for more. */
export function PeopleList({
  rows,
  selected,
  onSelect,
  onEnter,
  onEdit,
  onEnd,
}: {
  rows: readonly PersonRow[]
  selected: string | null
  onSelect: (key: string) => void
  onEnter: () => void
  onEdit: () => void
  onEnd: () => void
}) {
  const onKey = (key: string) => {
    if (key === 'Enter') onEnter()
    else if (key.toLowerCase() === 'e') onEdit()
    else return false
    return true
  }
  return (
    <div className={styles.frame}>
      <div className={styles.heads} aria-hidden="true">
        {Object.values(text.columns).map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <RowList
        label={text.list}
        rows={rows}
        height={ROW}
        choice={{ selected, onSelect, onKey }}
        onEnd={onEnd}
      >
        {(row) => (
          <PersonLine row={row} selected={row.key === selected} onSelect={onSelect} onOpen={onEdit} />
        )}
      </RowList>
    </div>
  )
}

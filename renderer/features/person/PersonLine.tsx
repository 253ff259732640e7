import { memo } from 'react'
import type { PersonRow } from '../../../domain/person/rows.ts'
import { postText } from '../../../domain/post.ts'
import { Chip } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { RowLine } from '../../ui/RowLine.tsx'
import styles from './PeopleList.module.css'
import { text } from './text.ts'

/** One person as a line: name, unit, title, posts, first number and how many more. */
export const PersonLine = memo(function PersonLine({
  row,
  selected,
  onSelect,
  onOpen,
}: {
  row: PersonRow
  selected: boolean
  onSelect: (key: string) => void
  onOpen: (key: string) => void
}) {
  const [first, ...more] = row.phones
  return (
    <RowLine
      selected={selected}
      className={classNames(
        styles.line,
        selected && styles.selected,
        row.pending && styles.pending,
        !row.active && styles.retired,
      )}
      onSelect={() => onSelect(row.key)}
      onOpen={() => onOpen(row.key)}
    >
      <span className={styles.name}>{row.name}</span>
      <span className={styles.cell}>{row.unit}</span>
      <span className={styles.quiet}>{row.title}</span>
      <span className={styles.quiet}>{row.posts.map((post) => postText[post]).join('、')}</span>
      <span className={styles.cell}>
        {first?.number}
        {more.length > 0 && <span className={styles.more}> {text.more(more.length)}</span>}
        {row.pending && <Chip state="pending">{text.waiting}</Chip>}
      </span>
    </RowLine>
  )
})

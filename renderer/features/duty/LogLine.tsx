import { memo, type ReactNode } from 'react'
import type { LogRow } from '../../../domain/log/rows.ts'
import { clockTime } from '../../../domain/time.ts'
import { speaker } from '../../desk/speaker.ts'
import { useNames } from '../../desk/usePeople.ts'
import { useWho } from '../../desk/useWho.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'
import { RowLine } from '../../ui/RowLine.tsx'
import { kindIcons } from './kind-icons.ts'
import { kindWords } from './kind-words.ts'
import { LineState } from './LineState.tsx'
import { LineText } from './LineText.tsx'
import styles from './LogLine.module.css'

/** One line of the log: time, kind, words, incident, who, state. `below` stands under the words (an editor). */
export const LogLine = memo(function LogLine({
  row,
  selected,
  words,
  date,
  below,
  onSelect,
  onOpen,
}: {
  row: LogRow
  selected: boolean
  words?: string
  /** Before the time, where lines of several days stand together. */
  date?: string
  below?: ReactNode
  onSelect: (key: string) => void
  onOpen: (key: string) => void
}) {
  const who = useWho()
  const name = useNames()
  return (
    <RowLine
      selected={selected}
      className={classNames(styles.line, row.pending && styles.pending, selected && styles.selected)}
      onSelect={() => onSelect(row.key)}
      onOpen={() => onOpen(row.key)}
    >
      <span className={styles.time}>
        {date !== undefined && <span className={styles.date}>{date}</span>}
        {clockTime(row.at)}
      </span>
      <span className={styles.kind}>
        <Icon name={kindIcons[row.kind]} />
        {kindWords(row)}
      </span>
      <div className={styles.text}>
        <div className={styles.words}>
          <LineText row={row} {...(words === undefined ? {} : { words })} />
        </div>
        {below}
      </div>
      <span className={styles.incident}>{row.incidentTitle !== null && `# ${row.incidentTitle}`}</span>
      <span className={styles.by}>{speaker(row, who, name)}</span>
      <LineState row={row} />
    </RowLine>
  )
})

import { logKinds, logKindText } from '../../../domain/log/log.ts'
import type { WaitingRow } from '../../../domain/outbox-rows.ts'
import { clockTime } from '../../../domain/time.ts'
import { useWho } from '../../desk/useWho.ts'
import { writeAgain } from '../../shell/quick-text.ts'
import { Chip } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'
import { RowLine } from '../../ui/RowLine.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import { dismiss } from './dismiss.ts'
import { kindIcons } from './kind-icons.ts'
import styles from './LogLine.module.css'
import { wordsOf } from './log-items.ts'
import { text } from './text.ts'

/** A line that was refused, in its place, with the reason and the ways out. */
export function RefusedLine({ row, selected }: { row: WaitingRow; selected: boolean }) {
  const who = useWho()
  const kind = logKinds.find((one) => one === row.data.kind) ?? 'note'
  const words = wordsOf(row)
  const again = () => {
    writeAgain(kind === 'call' ? `电 ${words}` : words)
    dismiss(row.key)
  }
  return (
    <RowLine
      selected={selected}
      className={classNames(styles.line, styles.refused, selected && styles.selected)}
    >
      <span className={styles.time}>{clockTime(row.at)}</span>
      <span className={styles.kind}>
        <Icon name={kindIcons[kind]} />
        {logKindText[kind]}
      </span>
      <div className={styles.text}>
        <div className={styles.words}>
          <del>{words.slice(0, 200)}</del> {text.notTaken}
          {row.reason ?? text.heldFor}{' '}
          <span className={styles.ways}>
            <TextAction label={text.again} onPress={again} />
            {text.or}
            <TextAction label={text.known} onPress={() => dismiss(row.key)} />
          </span>
        </div>
      </div>
      <span />
      <span className={styles.by}>{who?.alias}</span>
      <span className={styles.state}>
        <Chip state="refused">{row.status === 'held' ? text.held : text.refused}</Chip>
      </span>
    </RowLine>
  )
}

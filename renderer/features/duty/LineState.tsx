import { isDerived } from '../../../domain/automatic/automatic.ts'
import type { LogRow } from '../../../domain/log/rows.ts'
import { PendingMark } from '../../desk/PendingMark.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './LogLine.module.css'
import { text } from './text.ts'

/** How a line stands: waiting, contested, handled how far, corrected, with files, counted. The gravest is a chip. */
export function LineState({ row }: { row: LogRow }) {
  const { attachments, call, contested, corrections, count, handling, key, lastAt, pending } = row
  return (
    <span className={styles.state}>
      {attachments.length > 0 && (
        <span className={styles.mark} title={attachments.map(({ name }) => name).join('、')}>
          <Icon name="clip" size={13} />
          {text.files(attachments.length)}
        </span>
      )}
      {call !== null && call.recordingRef !== null && (
        <span className={styles.mark}>
          <Icon name="play" size={13} />
          {text.recording}
        </span>
      )}
      {isDerived(key) && (
        <span className={styles.mark} title={text.openSource}>
          <Icon name="right" size={13} />
          {count === 1 && text.told}
        </span>
      )}
      {count > 1 && <span className={styles.mark}>{text.repeated(count, lastAt)}</span>}
      {contested && <Chip state="plain">{text.contested}</Chip>}
      {pending ? (
        <PendingMark since={Math.max(row.at, corrections.at(-1)?.at ?? 0, lastAt)} />
      ) : handling === 'instructed' ? (
        <Chip state="plain" icon="flag">
          {text.handling.instructed}
        </Chip>
      ) : handling !== 'none' ? (
        <Chip state="done" icon={handling === 'proposed' ? 'edit' : 'tick'}>
          {text.handling[handling]}
        </Chip>
      ) : (
        corrections.length > 0 && (
          <Chip state="done" icon="history">
            {text.kept}
          </Chip>
        )
      )}
    </span>
  )
}

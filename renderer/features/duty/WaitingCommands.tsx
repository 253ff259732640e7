import { PendingMark } from '../../desk/PendingMark.tsx'
import { useQuery } from '../../desk/useQuery.ts'
import { Chip } from '../../ui/Chip.tsx'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { PanelHead } from '../../ui/PanelHead.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import { commandWords } from './command-words.ts'
import { dismiss } from './dismiss.ts'
import { wordsOf } from './log-items.ts'
import styles from './MustPanel.module.css'
import { text } from './text.ts'

/** What has not reached the centre and what it sent back, each with its age or reason. */
export function WaitingCommands({ nth }: { nth: number }) {
  const { rows } = useQuery('outbox.waiting', { limit: 200 })
  const waiting = rows.filter((row) => row.status === 'waiting')
  const refused = rows.filter((row) => row.status !== 'waiting')
  const count = rows.length === 0 ? text.noneWaitingShort : text.waitingCount(waiting.length, refused.length)
  return (
    <section className={styles.section} aria-label={text.waiting}>
      <PanelHead title={text.waiting} count={count}>
        <KeyCap keys={['Alt', String(nth)]} />
      </PanelHead>
      <ul className={styles.list}>
        {refused.map((row) => (
          <li key={row.key} className={styles.refusal}>
            <div className={styles.row}>
              <span className={styles.aside}>{commandWords(row.type)}</span>
              <del className={styles.title}>{wordsOf(row).slice(0, 120)}</del>
              <Chip state="refused">{row.status === 'held' ? text.held : text.refused}</Chip>
            </div>
            <p className={styles.reason}>
              {row.reason ?? text.heldFor} <TextAction label={text.known} onPress={() => dismiss(row.key)} />
            </p>
          </li>
        ))}
        {waiting.map((row) => (
          <li key={row.key} className={styles.row}>
            <span className={styles.aside}>{commandWords(row.type)}</span>
            <span className={styles.title}>{wordsOf(row).slice(0, 120)}</span>
            <PendingMark since={row.at} />
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { PersonChange } from '../../../domain/person/rows.ts'
import { speaker } from '../../desk/speaker.ts'
import { useNames } from '../../desk/usePeople.ts'
import { useWho } from '../../desk/useWho.ts'
import { PanelHead } from '../../ui/PanelHead.tsx'
import styles from './PersonCard.module.css'
import { text } from './text.ts'
import { useFieldWords } from './useFieldWords.ts'

/** Who changed what in a card and when, newest first. */
export function CardHistory({ changes }: { changes: readonly PersonChange[] }) {
  const who = useWho()
  const name = useNames()
  const say = useFieldWords()
  return (
    <section className={styles.history}>
      <PanelHead title={text.history} count={`${changes.length}`} />
      <ol>
        {changes.map((change, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two changes may share their time and words
          <li key={at} className={styles.change}>
            <span className={styles.when}>
              {text.moment(change.at)} · {speaker(change, who, name)}
            </span>
            <span>
              {text.change[change.what]}
              {change.why !== null && `：${change.why}`}
            </span>
            {change.fields.map(({ field, from, to }) => (
              <span key={field} className={styles.field}>
                {text.changeWords(field, say(field, from), say(field, to))}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

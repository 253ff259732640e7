import type { Section } from '../../../domain/report/content.ts'
import { openSource } from '../../shell/open-source.ts'
import { classNames } from '../../ui/class-names.ts'
import { TextAction } from '../../ui/TextAction.tsx'
import styles from './Report.module.css'
import { text } from './text.ts'

/** The words as they stand; each sentence leads to what says so, new ones in bold. */
export function Sections({ incident, sections }: { incident: string; sections: readonly Section[] }) {
  return (
    <div className={styles.words}>
      {sections.map(({ key, heading, sentences }) => (
        <section key={key} aria-label={heading}>
          <h3 className={styles.heading}>{heading}</h3>
          {sentences.length === 0 && <p className={styles.none}>{text.edit.empty}</p>}
          {sentences.map(({ text: words, source, changed }, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the words of a report that stands do not move
            <p key={n} className={classNames(styles.said, changed && styles.changed)}>
              {words}
              {source !== null && (
                <TextAction label={text.edit.source} onPress={() => openSource(source, incident)} />
              )}
            </p>
          ))}
        </section>
      ))}
    </div>
  )
}

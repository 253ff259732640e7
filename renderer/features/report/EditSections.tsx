import type { Section } from '../../../domain/report/content.ts'
import { outlines } from '../../../domain/report/outline.ts'
import type { WrittenType } from '../../../domain/report/words.ts'
import { openSource } from '../../shell/open-source.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { withNewSentence, withSentence, withSentenceUp } from './content-edit.ts'
import styles from './Report.module.css'
import { text } from './text.ts'

/** The sentences of a draft, each beside where it was taken from. */
export function EditSections({
  type,
  incident,
  sections,
  onChange,
}: {
  type: WrittenType
  incident: string
  sections: readonly Section[]
  onChange: (sections: Section[]) => void
}) {
  return (
    <div className={styles.words}>
      {sections.map(({ key, heading, sentences }) => (
        <section key={key} aria-label={heading}>
          <h3 className={styles.heading}>
            {heading}
            <Hint words={outlines[type].find((one) => one.key === key)?.hint} />
          </h3>
          {sentences.length === 0 && <p className={styles.none}>{text.edit.empty}</p>}
          {sentences.map(({ text: words, source, changed }, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is its place while it is written
            <div key={n} className={styles.sentence}>
              <TextArea
                label={text.edit.sentence(heading, n + 1)}
                value={words}
                maxLength={2000}
                onChange={(said) => onChange(withSentence(sections, key, n, { text: said }))}
              />
              <span className={styles.sentenceActs}>
                {source === null ? (
                  <span className={styles.own}>{text.edit.own}</span>
                ) : (
                  <Button
                    small
                    look="quiet"
                    label={text.edit.source}
                    onPress={() => openSource(source, incident)}
                  />
                )}
                <Button
                  small
                  look="quiet"
                  label={text.edit.changed}
                  pressed={changed}
                  onPress={() => onChange(withSentence(sections, key, n, { changed: !changed }))}
                />
                {n > 0 && (
                  <Button
                    small
                    look="quiet"
                    label={text.edit.up}
                    onPress={() => onChange(withSentenceUp(sections, key, n))}
                  />
                )}
                <Button
                  small
                  look="quiet"
                  label={text.edit.drop}
                  onPress={() => onChange(withSentence(sections, key, n, null))}
                />
              </span>
            </div>
          ))}
          <Button
            small
            look="quiet"
            label={`${text.edit.add}：${heading}`}
            onPress={() => onChange(withNewSentence(sections, key))}
          />
        </section>
      ))}
    </div>
  )
}

/** What a section has to speak of, where its form asks for certain things. */
function Hint({ words }: { words: string | undefined }) {
  return words === undefined ? null : <span className={styles.hint}>{words}</span>
}

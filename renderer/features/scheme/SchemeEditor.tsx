import { useState } from 'react'
import { typedLines } from '../../../domain/scheme/prefill.ts'
import {
  type SectionKey,
  type Sections,
  sectionHint,
  sectionKeys,
  sectionText,
} from '../../../domain/scheme/sections.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { ReadBack } from '../../ui/ReadBack.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './Scheme.module.css'
import { text } from './text.ts'

const typedOf = (sections: Sections, key: SectionKey) =>
  (sections[key] ?? []).map((line) => line.text).join('\n')

/** The fifteen sections, a line a sentence; what came from the record keeps its source while its words stand. */
export function SchemeEditor({
  stream,
  base,
  first,
  onClose,
}: {
  stream: string
  base: number
  first: Sections
  onClose: () => void
}) {
  const [typed, setTyped] = useState(() =>
    Object.fromEntries(sectionKeys.map((key) => [key, typedOf(first, key)])),
  )
  const [note, setNote] = useState('')
  const sections = Object.fromEntries(
    sectionKeys.flatMap((key) => {
      const lines = typedLines(typed[key] ?? '', first[key] ?? [])
      return lines.length === 0 ? [] : [[key, lines]]
    }),
  )
  const data = { sections, base, note: note.trim() }
  return (
    <section className={styles.panel} aria-label={text.edit}>
      <header className={styles.head}>
        <h2>{text.edit}</h2>
        <span className={styles.quiet}>{text.lineHint}</span>
        <span className={styles.space} />
        <CommandButton
          small
          primary
          label={text.save}
          keys={['Ctrl', 'Enter']}
          draft={{ stream, type: 'scheme.save', data }}
          onDone={onClose}
        />
        <Button small look="quiet" label={text.giveUp} keys={['Esc']} onPress={onClose} />
      </header>
      <div className={styles.body}>
        <div className={styles.sections}>
          {sectionKeys.map((key, place) => {
            const sourced = (sections[key] ?? []).filter(({ source }) => source !== null).length
            return (
              <Field key={key} label={`${place + 1} ${sectionText[key]}`}>
                <TextArea
                  value={typed[key] ?? ''}
                  onChange={(words) => setTyped({ ...typed, [key]: words })}
                  placeholder={sectionHint[key]}
                  maxLength={60_000}
                  missing={(typed[key] ?? '').trim() === ''}
                />
                {sourced > 0 && <ReadBack>{text.sourced(sourced)}</ReadBack>}
              </Field>
            )
          })}
          <Field label={text.note}>
            <TextField value={note} onChange={setNote} placeholder={text.noteHint} maxLength={500} />
          </Field>
        </div>
      </div>
    </section>
  )
}

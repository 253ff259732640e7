import { useState } from 'react'
import type { PersonRow } from '../../../domain/person/rows.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import styles from './People.module.css'
import { PersonPicker } from './PersonPicker.tsx'
import { text } from './text.ts'
import { useAsk } from './useAsk.ts'

/** A system administrator gives somebody a code; it is shown once and kept nowhere. */
export function CodeForm() {
  const [person, setPerson] = useState<PersonRow | null>(null)
  const [given, setGiven] = useState<{ name: string; code: string } | null>(null)
  const { busy, refused, forget, ask } = useAsk()

  const give = async () => {
    if (person === null) return
    const answer = await ask({ type: 'personCode', person: person.id })
    if (answer.ok && 'code' in answer) setGiven({ name: person.name, code: String(answer.code) })
  }
  const pick = (row: PersonRow | null) => {
    setPerson(row)
    setGiven(null)
    forget()
  }
  return (
    <div className={styles.form}>
      <Field label={text.person.label}>
        <PersonPicker person={person} onPick={pick} />
      </Field>
      {refused !== null && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      {given === null ? (
        <div className={styles.acts}>
          <Button
            label={text.code.act}
            look="primary"
            refused={person === null ? text.form.noPerson : null}
            busy={busy}
            onPress={() => void give()}
          />
        </div>
      ) : (
        <div className={styles.code} role="status">
          {text.code.given(given.name)}
          <strong className={styles.letters}>{given.code}</strong>
        </div>
      )}
      <p className={styles.note}>{text.code.note}</p>
    </div>
  )
}

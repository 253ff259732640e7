import { useState } from 'react'
import { plainSecret, secretFault } from '../../../domain/credential/secret-rule.ts'
import type { PersonRow } from '../../../domain/person/rows.ts'
import type { Who } from '../../../protocol/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { SecretField } from '../../ui/SecretField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { openSheet } from './drawer.ts'
import styles from './People.module.css'
import { PersonPicker } from './PersonPicker.tsx'
import { text } from './text.ts'
import { useAsk } from './useAsk.ts'

const words = text.secret

/** A new secret: with a one-time code for whoever has none, with the old one for whoever is signed in. */
export function SecretForm({ who, first }: { who: Who; first: boolean }) {
  const [picked, setPicked] = useState<PersonRow | null>(null)
  const [old, setOld] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [done, setDone] = useState<string | null>(null)
  const { busy, refused, ask } = useAsk()
  const person = first ? (picked?.id ?? null) : (who.person?.person ?? null)
  const name = first ? (picked?.name ?? '') : (who.person?.name ?? '')
  const fault = next === '' ? words.next : secretFault(plainSecret(next), who.role ?? 'district')
  const missing =
    person === null
      ? text.form.noPerson
      : old === ''
        ? first
          ? words.noCode
          : words.noOld
        : (fault ?? (next === again ? null : words.differs))

  const change = async () => {
    if (person === null || missing !== null || busy) return
    const answer = await ask({ type: 'changeSecret', person, old, next })
    if (!answer.ok) return
    setDone(words.done(name))
    setOld('')
    setNext('')
    setAgain('')
  }
  return (
    <div className={styles.form}>
      {first && (
        <Field label={text.person.label}>
          <PersonPicker person={picked} onPick={setPicked} />
        </Field>
      )}
      <Field label={first ? words.code : words.old}>
        {first ? (
          <TextField
            label={words.code}
            value={old}
            onChange={setOld}
            placeholder={words.codeHint}
            maxLength={64}
          />
        ) : (
          <SecretField label={words.old} value={old} onChange={setOld} autoFocus />
        )}
      </Field>
      <Field label={words.next}>
        <SecretField label={words.next} value={next} onChange={setNext} placeholder={words.nextHint} />
      </Field>
      <Field label={words.again}>
        <SecretField label={words.again} value={again} onChange={setAgain} onEnter={() => void change()} />
      </Field>
      {refused !== null && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      {done !== null && (
        <p className={styles.done} role="status">
          {done}
        </p>
      )}
      <div className={styles.acts}>
        {done !== null && first ? (
          <Button label={text.signIn} look="primary" onPress={() => openSheet('signIn')} />
        ) : (
          <Button
            label={first ? text.setSecret : text.changeSecret}
            look="primary"
            refused={missing}
            busy={busy}
            onPress={() => void change()}
          />
        )}
      </div>
      <p className={styles.note}>
        {words.nextHint}
        <br />
        {words.note}
      </p>
    </div>
  )
}

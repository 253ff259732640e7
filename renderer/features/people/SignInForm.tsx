import { useState } from 'react'
import { DEMO_SECRET } from '../../../domain/credential/demo-secret.ts'
import type { PersonRow } from '../../../domain/person/rows.ts'
import { type Post, postText } from '../../../domain/post.ts'
import type { Who } from '../../../protocol/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { SecretField } from '../../ui/SecretField.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextAction } from '../../ui/TextAction.tsx'
import { openSheet } from './drawer.ts'
import styles from './People.module.css'
import { PersonPicker } from './PersonPicker.tsx'
import { text } from './text.ts'
import { useAsk } from './useAsk.ts'

const NO_POST = ''

/** Name, secret, post: three answers in the order a tired person gives them. */
export function SignInForm({ who, onDone }: { who: Who; onDone: () => void }) {
  const [person, setPerson] = useState<PersonRow | null>(null)
  const [secret, setSecret] = useState('')
  const [post, setPost] = useState<string>(NO_POST)
  const { busy, refused, forget, ask } = useAsk()
  const missing = person === null ? text.form.noPerson : secret === '' ? text.form.noSecret : null

  const pick = (row: PersonRow | null) => {
    setPerson(row)
    setPost(row?.posts[0] ?? NO_POST)
    forget()
  }
  const signIn = async () => {
    if (person === null || secret === '' || busy) return
    const as = post === NO_POST ? null : (post as Post)
    const answer = await ask({ type: 'signIn', person: person.id, secret, post: as })
    setSecret('')
    if (answer.ok) onDone()
  }
  return (
    <div className={styles.form}>
      <Field label={text.person.label}>
        <PersonPicker person={person} onPick={pick} />
      </Field>
      {person !== null && (
        <>
          <Field label={text.form.secret}>
            <SecretField
              label={text.form.secret}
              placeholder={text.form.secretHint}
              value={secret}
              onChange={(value) => {
                setSecret(value)
                forget()
              }}
              onEnter={() => void signIn()}
              autoFocus
            />
          </Field>
          <Field label={text.form.post}>
            <Segmented
              label={text.form.post}
              value={post}
              segments={[
                ...person.posts.map((one) => ({ value: one as string, label: postText[one] })),
                { value: NO_POST, label: text.noPost },
              ]}
              onChoose={setPost}
            />
          </Field>
        </>
      )}
      {who.world === 'demo' && <p className={styles.demo}>{text.form.demo(DEMO_SECRET)}</p>}
      {refused !== null && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <div className={styles.acts}>
        <Button
          label={busy ? text.form.busy : text.form.act}
          look="primary"
          refused={missing}
          busy={busy}
          onPress={() => void signIn()}
        />
      </div>
      <p className={styles.note}>
        {text.form.first}
        <TextAction label={text.setSecret} onPress={() => openSheet('setSecret')} />
        <br />
        {text.form.note}
      </p>
    </div>
  )
}

import { useState } from 'react'
import { type Face, faces, faceText } from '../../../domain/handover/shapes.ts'
import { postText, type ShiftPost } from '../../../domain/post.ts'
import type { Submitted } from '../../../protocol/desk.ts'
import type { Speaker } from '../../desk/build-command.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { SecretField } from '../../ui/SecretField.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { isComposing } from '../../ui/shortcut.ts'
import styles from './SignForm.module.css'
import { text } from './text.ts'

export interface Signer extends Speaker {
  readonly name: string
}

/** A person and his own secret, and how the two met. What was refused stays with its reason. */
export function SignForm({
  label,
  signers,
  first,
  withFace,
  posts,
  onSign,
  onClose,
}: {
  label: string
  /** Who may be meant, likeliest first. */
  signers: readonly Signer[]
  first: string | null
  withFace: boolean
  /** What he can be from now on; null where his post is known. */
  posts: readonly ShiftPost[] | null
  onSign: (signer: Signer, secret: string, face: Face) => Promise<Submitted>
  onClose: () => void
}) {
  const [person, setPerson] = useState(first ?? '')
  const [secret, setSecret] = useState('')
  const [face, setFace] = useState<Face>('face')
  const [post, setPost] = useState<ShiftPost | null>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const signer = signers.find((one) => one.person === person)
  const missing = signer === undefined ? text.needPerson : secret === '' ? text.needSecret : null
  const sign = async () => {
    if (signer === undefined || secret === '' || busy) return
    setBusy(true)
    const answer = await onSign({ ...signer, post: post ?? signer.post }, secret, face)
    setBusy(false)
    setSecret('')
    if (answer.ok) onClose()
    else setRefused(answer.reason)
  }
  return (
    <form
      className={styles.form}
      aria-label={label}
      onSubmit={(submit) => {
        submit.preventDefault()
        void sign()
      }}
      onKeyDown={(stroke) => {
        if (stroke.key !== 'Escape' || isComposing(stroke.nativeEvent)) return
        stroke.stopPropagation()
        onClose()
      }}
    >
      <h3 className={styles.title}>{label}</h3>
      <Field label={text.signWho}>
        <Select
          value={person}
          empty={text.signPick}
          options={signers.map((one) => ({ value: one.person, label: one.name }))}
          onChange={setPerson}
        />
      </Field>
      {posts !== null && (
        <div className={styles.choice}>
          <Segmented
            label={text.arrivePost}
            segments={posts.map((value) => ({ value, label: postText[value] }))}
            value={post ?? posts.find((one) => one === signer?.post) ?? 'officer'}
            onChoose={setPost}
          />
        </div>
      )}
      <Field label={text.signSecret}>
        <SecretField
          label={text.signSecret}
          value={secret}
          autoFocus={first !== null}
          onChange={setSecret}
          onEnter={() => void sign()}
        />
      </Field>
      {withFace && (
        <div className={styles.choice}>
          <Segmented
            label={text.face}
            segments={faces.map((value) => ({ value, label: faceText[value] }))}
            value={face}
            onChoose={setFace}
          />
        </div>
      )}
      <p className={styles.hint}>{busy ? text.signBusy : text.signHint}</p>
      {refused !== null && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <div className={styles.foot}>
        <Button look="primary" label={label} refused={missing} busy={busy} onPress={() => void sign()} />
        <Button look="quiet" label={text.giveUp} keys={['Esc']} keysHandled onPress={onClose} />
      </div>
    </form>
  )
}

import { type ReactNode, useState } from 'react'
import type { Submitted } from '../../protocol/desk.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { onEscape } from '../ui/on-escape.ts'
import { SecretField } from '../ui/SecretField.tsx'
import { Select } from '../ui/Select.tsx'
import type { Speaker } from './build-command.ts'
import { proveHere } from './prove-here.ts'
import styles from './SignBox.module.css'
import { text } from './text.ts'

export interface BoxSigner extends Speaker {
  readonly name: string
}

/** What somebody put his name to, and the proof that it was he. */
export interface SignedWords {
  words: string
  signature: string
  key: string
}

/**
 * A person puts his name to something with his own secret, at whatever seat; who is signed in does not change. `words` makes
 * the canonical JSON he signs; `onSigned` submits with the proof, as him. What was refused stays with its reason.
 * `children` stand above who signs, `further` asks something about whoever is chosen.
 */
export function SignBox({
  label,
  signers,
  first = null,
  missing = null,
  words,
  onSigned,
  onClose,
  children,
  further,
}: {
  label: string
  /** Who may be meant, likeliest first. */
  signers: readonly BoxSigner[]
  first?: string | null
  /** What is still to be filled in before anybody may sign. */
  missing?: string | null
  words: (signer: BoxSigner) => string | Promise<string>
  onSigned: (signer: BoxSigner, signed: SignedWords) => Promise<Submitted>
  onClose: () => void
  children?: ReactNode
  further?: (signer: BoxSigner | undefined) => ReactNode
}) {
  const [person, setPerson] = useState(first ?? '')
  const [secret, setSecret] = useState('')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const signer = signers.find((one) => one.person === person)
  const lacks = missing ?? (signer === undefined ? text.sign.who : secret === '' ? text.sign.secret : null)
  const sign = async () => {
    if (signer === undefined || lacks !== null || busy) return
    setBusy(true)
    const said = await words(signer)
    const proof = await proveHere(signer.person, secret, said)
    const answer = proof.ok
      ? await onSigned(signer, { words: said, signature: proof.signature, key: proof.key })
      : proof
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
      onKeyDown={onEscape(onClose)}
    >
      <h3 className={styles.title}>{label}</h3>
      {children}
      <Field label={text.sign.signer}>
        <Select
          value={person}
          empty={text.sign.pick}
          options={signers.map((one) => ({ value: one.person, label: one.name }))}
          onChange={setPerson}
        />
      </Field>
      {further?.(signer)}
      <Field label={text.sign.own}>
        <SecretField
          label={text.sign.own}
          value={secret}
          autoFocus={first !== null}
          onChange={setSecret}
          onEnter={() => void sign()}
        />
      </Field>
      <p className={styles.hint}>{busy ? text.sign.busy : text.sign.hint}</p>
      {refused !== null && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <div className={styles.foot}>
        <Button look="primary" label={label} refused={lacks} busy={busy} onPress={() => void sign()} />
        <Button look="quiet" label={text.giveUp} keys={['Esc']} keysHandled onPress={onClose} />
      </div>
    </form>
  )
}

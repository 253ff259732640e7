import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { onEnter } from './on-enter.ts'
import styles from './StartScreen.module.css'
import { text } from './text.ts'

export interface Claim {
  centre: string
  code: string
  name: string
}

const { join } = text
const questions = [
  ['centre', join.centre, join.centreHint, 300],
  ['code', join.code, join.codeHint, 64],
  ['name', join.name, join.nameHint, 40],
] as const

/** Where the centre is, the one-time code, and what this seat is called. */
export function JoinForm({ busy, onJoin }: { busy: boolean; onJoin: (claim: Claim) => void }) {
  const [typed, setTyped] = useState<Claim>({ centre: '', code: '', name: '' })
  const claim = { centre: typed.centre.trim(), code: typed.code.trim(), name: typed.name.trim() }
  const missing =
    claim.centre === ''
      ? join.missingCentre
      : claim.code === ''
        ? join.missingCode
        : claim.name === ''
          ? join.missingName
          : null
  return (
    <>
      {questions.map(([key, label, hint, limit]) => (
        <span key={key} className={styles.question}>
          <span className={styles.label}>{label}</span>
          <TextField
            label={label}
            value={typed[key]}
            onChange={(value) => setTyped({ ...typed, [key]: value })}
            placeholder={hint}
            maxLength={limit}
            onKeyDown={onEnter(() => onJoin(claim), busy || missing !== null)}
          />
        </span>
      ))}
      <Button label={join.act} refused={missing} busy={busy} onPress={() => onJoin(claim)} />
    </>
  )
}

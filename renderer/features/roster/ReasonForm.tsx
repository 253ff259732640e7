import { useState } from 'react'
import type { Draft } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { onEscape } from '../../ui/on-escape.ts'
import { TextField } from '../../ui/TextField.tsx'
import styles from './SideList.module.css'
import { text } from './text.ts'

/** Asks for a reason in place and gives the one command. */
export function ReasonForm({
  label,
  draft,
  onDone,
  focused = true,
}: {
  label: string
  draft: (why: string) => Draft
  onDone: () => void
  /** Takes the keyboard at once; a form that always stands there does not. */
  focused?: boolean
}) {
  const [why, setWhy] = useState('')
  const given = why.trim()
  return (
    <form
      className={styles.acts}
      aria-label={label}
      onSubmit={(submit) => submit.preventDefault()}
      onKeyDown={onEscape(onDone)}
    >
      <TextField
        label={text.why}
        value={why}
        onChange={setWhy}
        placeholder={text.whyHint}
        maxLength={500}
        missing={given === ''}
        autoFocus={focused}
      />
      <CommandButton
        small
        primary={focused}
        label={label}
        draft={given === '' ? null : draft(given)}
        missing={text.missingWhy}
        onDone={onDone}
      />
      {focused && <Button small look="quiet" label={text.giveUp} onPress={onDone} />}
    </form>
  )
}

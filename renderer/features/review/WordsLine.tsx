import { useState } from 'react'
import type { Draft } from '../../desk/build-command.ts'
import { CommandButton } from '../../desk/CommandButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Review.module.css'
import { text } from './text.ts'

/** One line of words and the act that needs them. */
export function WordsLine({
  label,
  act,
  missing,
  draft,
  onDone,
}: {
  /** What is asked. */
  label: string
  act: string
  missing: string
  draft: (words: string) => Draft
  onDone: () => void
}) {
  const [said, setSaid] = useState('')
  const words = said.trim()
  return (
    <div className={styles.acts}>
      <TextField
        label={label}
        placeholder={label}
        value={said}
        onChange={setSaid}
        maxLength={2000}
        autoFocus
      />
      <CommandButton
        small
        label={act}
        missing={missing}
        draft={words === '' ? null : draft(words)}
        onDone={onDone}
      />
      <Button small look="quiet" label={text.giveUp} onPress={onDone} />
    </div>
  )
}
